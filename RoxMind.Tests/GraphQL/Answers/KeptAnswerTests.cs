using System.Net.Http.Headers;
using System.Net.Http.Json;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using RoxMind.GraphQL.Schema;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Typing;
using RoxMind.Tests.Access;

namespace RoxMind.Tests.GraphQL.Answers;

/// <summary>What callers see of answers that are given again: nothing but that they are fast.</summary>
public sealed class KeptAnswerTests
{
    private const string Page = """
        query($id: ID!, $n: Int!) { event(id: $id) { name finishers head leaderboard(first: $n) { totalCount edges { cursor node {
          __typename id rank name nationality gender division timeS residualS } } pageInfo { hasNextPage endCursor } } } }
        """;

    private readonly IGrainFactory _grains;
    private readonly FakeEvent _event;

    public KeptAnswerTests()
    {
        var (factory, grains) = FakeGrains.Create();
        var (grain, made) = FakeEvent.Make();
        grains.Put("e", grain);
        var (another, other) = FakeEvent.Make();
        other.Results = 7;
        grains.Put("f", another);
        (_grains, _event) = (factory, made);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kept_answer_has_the_bytes_of_one_that_is_made_anew()
    {
        await using var keeping = await GatewayHost.StartAsync(_grains);
        await using var making = await MakingAnewAsync();
        var anew = await AskAsync(making);
        for (var i = 0; i < 4; i++)
        {
            Assert.Equal(anew, await AskAsync(keeping));
        }

        Assert.Equal(6, _event.Asked);
    }

    [Fact]
    public async Task Write_that_was_acknowledged_is_in_the_next_answer()
    {
        await using var gateway = await GatewayHost.StartAsync(_grains);
        for (var write = 0; write < 5; write++)
        {
            for (var i = 0; i < 4; i++)
            {
                Assert.Contains($"\"finishers\":{_event.Results}", await AskAsync(gateway), StringComparison.Ordinal);
            }

            _event.Write();
        }
    }

    [Fact]
    public async Task Event_that_was_read_anew_is_asked_anew()
    {
        await using var gateway = await GatewayHost.StartAsync(_grains);
        await WarmAsync(gateway);
        (_event.Activation, _event.Results) = ("second", 9);
        Assert.Contains("\"finishers\":9", await AskAsync(gateway), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Event_with_another_model_bundle_is_asked_anew()
    {
        await using var gateway = await GatewayHost.StartAsync(_grains);
        await WarmAsync(gateway);
        (_event.Models, _event.Results) = ("2", 9);
        Assert.Contains("\"finishers\":9", await AskAsync(gateway), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_variables_have_another_answer()
    {
        await using var gateway = await GatewayHost.StartAsync(_grains);
        await WarmAsync(gateway);
        Assert.Contains("\"finishers\":7", await AskAsync(gateway, id: "f"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hundreds_who_ask_at_once_for_new_data_cost_the_event_one_answer()
    {
        await using var gateway = await GatewayHost.StartAsync(_grains);
        await WarmAsync(gateway);
        _event.Write();
        var before = _event.Asked;
        var open = new TaskCompletionSource();
        _event.BeforeLeaderboard = () => open.Task;
        var versions = _event.Versions;
        var asking = Enumerable.Range(0, 200).Select(_ => AskAsync(gateway)).ToList();
        while (_event.Versions < versions + 200)
        {
            await Task.Delay(1, Stop);
        }

        open.SetResult();
        var answers = await Task.WhenAll(asking);
        Assert.Single(answers.Distinct(StringComparer.Ordinal));
        Assert.Contains($"\"finishers\":{_event.Results}", answers[0], StringComparison.Ordinal);
        Assert.Equal(before + 2, _event.Asked);
    }

    [Fact]
    public async Task Answer_with_an_error_is_not_kept()
    {
        await using var gateway = await GatewayHost.StartAsync(_grains);
        await WarmAsync(gateway);
        _event.Write();
        _event.BeforeLeaderboard = () => throw new TimeoutException();
        Assert.Contains("UNAVAILABLE", await AskAsync(gateway), StringComparison.Ordinal);
        _event.BeforeLeaderboard = () => Task.CompletedTask;
        Assert.Contains($"\"totalCount\":{_event.Results}", await AskAsync(gateway), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Roles_have_answers_of_their_own_and_strangers_none()
    {
        await using var gateway = await GatewayHost.StartAsync(_grains, settings: Keys.Settings);
        var asked = _event.Asked;
        foreach (var key in new[] { Keys.Reader, Keys.Timing, Keys.Owner })
        {
            gateway.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
            var first = await AskAsync(gateway);
            Assert.True(_event.Asked > asked);
            await WarmAsync(gateway);
            asked = _event.Asked;
            Assert.Equal(first, await AskAsync(gateway));
            Assert.Equal(asked, _event.Asked);
        }

        gateway.Http.DefaultRequestHeaders.Authorization = null;
        Assert.Contains("UNAUTHENTICATED", await AskAsync(gateway), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_that_are_kept_are_those_that_read_noted_sources_alone()
    {
        await using var gateway = await GatewayHost.StartAsync(_grains);
        var schema = gateway.Services.GetRequiredService<RoxMindSchema>();
        schema.Initialize();
        var roots = new[] { schema.Query, schema.Mutation!, schema.Subscription! };
        var kept = roots
            .SelectMany(root => root.Fields.Where(VersionedAttribute.Is).Select(field => $"{root.Name}.{field.Name}"))
            .Concat(
                ((IObjectGraphType)schema.AllTypes["Event"]!)
                    .Fields.Where(field => VersionedAttribute.Is(field) && field.Arguments is { Count: > 0 })
                    .Select(field => $"Event.{field.Name}")
            );
        Assert.Equal(
            ["Event.leaderboard", "Event.movers", "Event.onCourse", "Event.placeOf", "Event.standings", "Query.event"],
            kept.Order(StringComparer.Ordinal)
        );
    }

    private Task<GatewayHost> MakingAnewAsync() =>
        GatewayHost.StartAsync(
            _grains,
            settings: new Dictionary<string, string?>(StringComparer.Ordinal) { ["GraphQL:AnswerCacheBytes"] = "0" }
        );

    private static async Task WarmAsync(GatewayHost gateway)
    {
        for (var i = 0; i < 3; i++)
        {
            await AskAsync(gateway);
        }
    }

    private static async Task<string> AskAsync(GatewayHost gateway, string id = "e")
    {
        var variables = new { id = OpaqueId.Event(id).ToString(), n = 10 };
        using var answer = await gateway.Http.PostAsJsonAsync("/graphql", new { query = Page, variables }, Stop);
        return await answer.Content.ReadAsStringAsync(Stop);
    }
}
