using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using RoxMind.Benchmarks.Events;
using RoxMind.Grains.Events.Contracts;

namespace RoxMind.Benchmarks.Gateway;

/// <summary>What GraphQL is measured against: minimal endpoints that make the same grain calls and answer the same JSON.</summary>
internal static class PlainEndpoints
{
    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/plain/event", EventAsync);
        endpoints.MapPost("/plain/leaderboard", LeaderboardAsync);
    }

    private static async Task<object> EventAsync(HttpRequest request, IGrainFactory grains, CancellationToken stop)
    {
        await request.ReadFromJsonAsync<PlainRequest>(stop);
        var summary = await grains.GetGrain<IEventGrain>(SyntheticEvent.EventId).GetSummaryAsync(stop);
        return new { data = new { @event = new { name = summary.Name, finishers = summary.Finishers } } };
    }

    private static async Task<object> LeaderboardAsync(
        HttpRequest request,
        IGrainFactory grains,
        CancellationToken stop
    )
    {
        await request.ReadFromJsonAsync<PlainRequest>(stop);
        var target = grains.GetGrain<IEventGrain>(SyntheticEvent.EventId);
        await target.GetSummaryAsync(stop);
        var query = new LeaderboardQuery(null, null, null, null, Skip: 0, Take: 100);
        var page = await target.GetLeaderboardAsync(query, stop);
        return new { data = new { @event = new { leaderboard = new { edges = page.Rows.Select(Edge) } } } };
    }

    private static object Edge(LeaderboardRow row) =>
        new
        {
            node = new
            {
                rank = row.Rank,
                name = row.Name,
                nationality = row.Nationality,
                timeS = row.TimeS,
                residualS = row.ResidualS,
            },
        };

    private sealed record PlainRequest(string? Query);
}
