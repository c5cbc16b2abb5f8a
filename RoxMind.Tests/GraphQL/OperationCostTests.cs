using GraphQL;
using Microsoft.Extensions.DependencyInjection;
using RoxMind.GraphQL.Schema;
using RoxMind.GraphQL.Schema.Ids;

namespace RoxMind.Tests.GraphQL;

public sealed class OperationCostTests
{
    private static readonly string _event = OpaqueId.Event("nowhere").ToString();

    [Theory]
    [InlineData(
        "query($id: ID!) { event(id: $id) { leaderboard(first: 100) { edges { node { race { feedback { text } similar { considered } analysis { percentile } } } } } } }",
        "feedback"
    )]
    [InlineData(
        "{ events(first: 100) { edges { node { leaderboard(first: 100) { edges { node { athlete { name } } } } } } } }",
        "athlete"
    )]
    [InlineData(
        "query($n: Int!) { events(first: $n) { edges { node { ...board } } } } fragment board on Event { movers(division: OPEN, gender: MALE, first: $n) { totalCount } leaderboard(first: $n) { edges { node { race { totalS } } } } }",
        "race"
    )]
    [InlineData(
        "query($n: Int = 100) { events(first: $n) { edges { node { leaderboard(first: $n) { edges { node { race { totalS } } } } } } } }",
        "race"
    )]
    public async Task Operation_that_can_cost_too_much_is_refused_before_anything_is_called(string query, string field)
    {
        // Grains that are not there: a call would be a fault.
        await using var host = await GatewayHost.StartAsync(FakeGrains.Create().Factory);
        var variables = query.Contains("$n: Int!", StringComparison.Ordinal)
            ? (object)new { n = 90 }
            : new { id = _event };
        var error = (await host.ExecuteAsync(query, variables)).GetProperty("errors")[0];
        Assert.Equal("LIMIT_EXCEEDED", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Matches(
            $"can cost \\d+ points, and 5000 are allowed; \\d+ of them for '[\\w.]*{field}'",
            error.GetProperty("message").GetString()
        );
    }

    [Fact]
    public async Task Every_field_that_calls_grains_has_its_cost()
    {
        await using var host = await GatewayHost.StartAsync(FakeGrains.Create().Factory);
        var schema = host.Services.GetRequiredService<RoxMindSchema>();
        schema.Initialize();
        var free = schema.Query.Fields.Where(field => field.GetMetadata<int>("RoxMind.Cost") == 0);
        Assert.Empty(free.Select(field => field.Name));
    }
}
