using System.Text.Json;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Models.Serving;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Tests.Analysis;

namespace RoxMind.Tests.GraphQL;

/// <summary>JSON has no word for what is no number, or has no end.</summary>
public sealed class FiniteNumberTests
{
    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public async Task Number_that_is_none_is_an_error_at_its_place_and_the_rest_is_answered(double broken)
    {
        var (factory, grains) = FakeGrains.Create();
        grains.Put<ICohortGrain>("open-male-100", new Broken(broken));
        await using var host = await GatewayHost.StartAsync(factory);
        var response = await host.ExecuteAsync(
            """{ models: __typename cohort(standard: "open-male-100") { modelVersion noise } }"""
        );
        Assert.Equal("""{"models":"Query","cohort":null}""", response.GetProperty("data").GetRawText());
        var error = response.GetProperty("errors")[0];
        Assert.Equal("""["cohort","noise",1]""", error.GetProperty("path").GetRawText());
        Assert.Equal("INTERNAL", error.GetProperty("extensions").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("1e400")]
    [InlineData("-1e400")]
    public async Task Infinity_is_no_argument(string number)
    {
        await using var host = await GatewayHost.StartAsync(FakeGrains.Create().Factory);
        var splits = string.Join(',', Enumerable.Repeat(200, 23));
        var race = $$"""gender: MALE, division: OPEN, splitsS: [{{splits}}], monthsSincePrevious: {{number}}""";
        var literal = await host.ExecuteAsync($$"""{ analyze(race: { {{race}} }) { __typename } }""");
        Assert.False(literal.TryGetProperty("data", out _), literal.GetRawText());
        var variable = await SendAsync(
            host,
            $$$"""
            {
              "query": "query($race: RaceInput!) { analyze(race: $race) { __typename } }",
              "variables": { "race": { "gender": "MALE", "division": "OPEN", "splitsS": [{{{splits}}}], "monthsSincePrevious": {{{number}}} } }
            }
            """
        );
        Assert.False(variable.TryGetProperty("data", out _), variable.GetRawText());
        Assert.NotEqual(
            "INTERNAL",
            variable.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()
        );
    }

    private static async Task<JsonElement> SendAsync(GatewayHost host, string body)
    {
        using var content = GatewayHost.Json(body);
        using var response = await host.Http.PostAsync(new Uri("/graphql", UriKind.Relative), content);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }

    private sealed class Broken(double number) : ICohortGrain
    {
        public Task<CohortSnapshot?> GetSnapshotAsync(CancellationToken cancellationToken) =>
            Task.FromResult<CohortSnapshot?>(SyntheticCohort.OpenMen.Snapshot with { Noise = [0.05, number, 0.05] });

        public Task<SimilarRaces> FindSimilarAsync(SimilarQuery query, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<IReadOnlyList<SimilarRaces>> FindSimilarAsync(
            IReadOnlyList<SimilarQuery> queries,
            CancellationToken cancellationToken
        ) => throw new NotSupportedException();
    }
}
