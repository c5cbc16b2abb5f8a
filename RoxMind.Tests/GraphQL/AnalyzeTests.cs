using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Models.Serving;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Tests.Analysis;

namespace RoxMind.Tests.GraphQL;

public sealed class AnalyzeTests
{
    private const string Query = """
        query($race: RaceInput!) { analyze(race: $race) {
          __typename
          ... on ExplainedRace { totalS standard { key } analysis { expectation { expectedS basis } segments { gapS } } }
          ... on Refused { code }
        } }
        """;

    [Fact]
    public async Task Race_is_explained_and_nothing_is_stored()
    {
        var (factory, grains) = FakeGrains.Create();
        grains.Put<ICohortGrain>("open-male-100", new Norms());
        grains.Put<IModelPoolGrain>("0", new Models());
        await using var host = await GatewayHost.StartAsync(factory);
        var splits = SyntheticCohort.OpenMen.Races[0].Splits;
        var race = new
        {
            gender = "MALE",
            division = "OPEN",
            splitsS = splits.Raw.ToArray().Select(seconds => (int)seconds),
            previousTotalS = 5000,
        };
        var answer = (await host.DataAsync(Query, new { race })).GetProperty("analyze");
        Assert.Equal("ExplainedRace", answer.GetProperty("__typename").GetString());
        Assert.Equal(splits.SumS, answer.GetProperty("totalS").GetInt32());
        Assert.Equal("open-male-100", answer.GetProperty("standard").GetProperty("key").GetString());
        var expectation = answer.GetProperty("analysis").GetProperty("expectation");
        Assert.Equal("PREVIOUS_RACE", expectation.GetProperty("basis").GetString());
        Assert.Equal(23, answer.GetProperty("analysis").GetProperty("segments").GetArrayLength());
    }

    [Fact]
    public async Task Totals_alone_are_a_race_and_their_sum_is_its_finish()
    {
        var (factory, grains) = FakeGrains.Create();
        grains.Put<ICohortGrain>("open-male-100", new Norms());
        grains.Put<IModelPoolGrain>("0", new Models());
        await using var host = await GatewayHost.StartAsync(factory);
        var race = OfTotals(totalS: null);
        var answer = (await host.DataAsync(Query, new { race })).GetProperty("analyze");
        Assert.Equal(2600 + 2200 + 380, answer.GetProperty("totalS").GetInt32());
    }

    [Fact]
    public async Task Totals_beyond_the_finish_are_refused()
    {
        var (factory, _) = FakeGrains.Create();
        await using var host = await GatewayHost.StartAsync(factory);
        var race = OfTotals(totalS: 5000);
        var answer = (await host.DataAsync(Query, new { race })).GetProperty("analyze");
        Assert.Equal("TOTALS_EXCEED_FINISH", answer.GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("OPEN", 22, null, "SPLIT_COUNT")]
    [InlineData("OPEN", 23, -1, "TOTAL_OUT_OF_RANGE")]
    [InlineData("PRO", 23, null, "NO_NORMS")]
    public async Task Race_that_cannot_be_explained_is_refused(
        string division,
        int splits,
        int? previousTotalS,
        string code
    )
    {
        var (factory, grains) = FakeGrains.Create();
        grains.Put<ICohortGrain>("open-male-100", new Norms());
        grains.Put<ICohortGrain>("pro-male-100", new NoNorms());
        await using var host = await GatewayHost.StartAsync(factory);
        var race = new
        {
            gender = "MALE",
            division,
            splitsS = Enumerable.Repeat(200, splits),
            previousTotalS,
        };
        var answer = (await host.DataAsync(Query, new { race })).GetProperty("analyze");
        Assert.Equal(code, answer.GetProperty("code").GetString());
    }

    private static object OfTotals(int? totalS) =>
        new
        {
            gender = "MALE",
            division = "OPEN",
            splitsS = new int?[RaceFormat.SegmentCount],
            runTotalS = 2600,
            workTotalS = 2200,
            roxzoneTotalS = 380,
            totalS,
        };

    private sealed class Models : IModelPoolGrain
    {
        public Task<ImmutableArray<PaceStep>> ForecastAsync(PaceQuery query, CancellationToken cancellationToken) =>
            new SyntheticModels().ForecastAsync(query, cancellationToken).AsTask();

        public Task<ModelStatus> GetStatusAsync(CancellationToken cancellationToken) =>
            Task.FromResult(new SyntheticModels().Status);
    }

    private sealed class Norms : ICohortGrain
    {
        public Task<CohortSnapshot?> GetSnapshotAsync(CancellationToken cancellationToken) =>
            Task.FromResult<CohortSnapshot?>(SyntheticCohort.OpenMen.Snapshot);

        public Task<SimilarRaces> FindSimilarAsync(SimilarQuery query, CancellationToken cancellationToken) =>
            Task.FromResult(new SimilarRaces(0, 0, []));

        public Task<IReadOnlyList<SimilarRaces>> FindSimilarAsync(
            IReadOnlyList<SimilarQuery> queries,
            CancellationToken cancellationToken
        ) => Task.FromResult<IReadOnlyList<SimilarRaces>>([]);
    }

    private sealed class NoNorms : ICohortGrain
    {
        public Task<CohortSnapshot?> GetSnapshotAsync(CancellationToken cancellationToken) =>
            Task.FromResult<CohortSnapshot?>(null);

        public Task<SimilarRaces> FindSimilarAsync(SimilarQuery query, CancellationToken cancellationToken) =>
            Task.FromResult(new SimilarRaces(0, 0, []));

        public Task<IReadOnlyList<SimilarRaces>> FindSimilarAsync(
            IReadOnlyList<SimilarQuery> queries,
            CancellationToken cancellationToken
        ) => Task.FromResult<IReadOnlyList<SimilarRaces>>([]);
    }
}
