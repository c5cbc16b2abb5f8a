using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using RoxMind.Benchmarks.Events;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Models.Serving;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.Silo.Hosting;
using Spectre.Console;

namespace RoxMind.Benchmarks.Gateway;

/// <summary>Requests a second over HTTP, beside plain endpoints that make the same calls and answer the same bytes.</summary>
internal sealed class ThroughputScenario : IScenario
{
    private const int Athletes = 300;
    private const int Connections = 16;
    private const int Rounds = 5;
    private const int WarmUpRounds = 4;
    private static readonly TimeSpan _round = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    public string Name => "gateway-http";

    /// <inheritdoc/>
    public string Description =>
        "requests a second, beside a plain JSON endpoint with the same calls and the same payload";

    /// <inheritdoc/>
    public async Task<Table> RunAsync(CancellationToken cancellationToken)
    {
        using var data = new TemporaryData();
        var options = new RoxMindOptions { Data = data.Path }.OnFreePorts();
        await using var service = await RoxMindService.StartAsync(options, cancellationToken);
        var grains = service.Services.GetRequiredService<IGrainFactory>();
        await FillAsync(service, grains, cancellationToken);
        await using var host = await BenchHost.StartAsync(grains, cancellationToken);

        var id = OpaqueId.Event(SyntheticEvent.EventId).ToString();
        var table = new Table().AddColumns("what", "GraphQL/s", "plain/s", "ratio (median of 5)");
        await MeasureAsync(
            table,
            "small query",
            host,
            "query($id: ID!) { event(id: $id) { name finishers } }",
            id,
            "/plain/event",
            cancellationToken
        );
        await MeasureAsync(
            table,
            "list of 100 × 5 fields",
            host,
            "query($id: ID!) { event(id: $id) { leaderboard(first: 100) { edges { node { rank name nationality timeS residualS } } } } }",
            id,
            "/plain/leaderboard",
            cancellationToken
        );
        return table;
    }

    private static async Task FillAsync(
        RoxMindService service,
        IGrainFactory grains,
        CancellationToken cancellationToken
    )
    {
        var target = grains.GetGrain<IEventGrain>(SyntheticEvent.EventId);
        var results = SyntheticEvent.Draw(service.Services.GetRequiredService<IModelCatalog>(), Athletes);
        await target.RecordAsync(results, cancellationToken);
        await SyntheticEvent.AnalyzedAsync(target, results.Count, cancellationToken);
    }

    private static async Task MeasureAsync(
        Table table,
        string what,
        BenchHost host,
        string query,
        string id,
        string plainPath,
        CancellationToken cancellationToken
    )
    {
        var request = JsonSerializer.Serialize(new { query, variables = new { id } });
        var graph = new HttpLoad(host.Url, "/graphql", request, Connections);
        var plain = new HttpLoad(host.Url, plainPath, request, Connections);
        var (one, other) = (await graph.AskAsync(cancellationToken), await plain.AskAsync(cancellationToken));
        if (one != other)
        {
            throw new InvalidOperationException($"The answers differ: {one} and {other}");
        }

        // What runs often is compiled once more, which takes longer where there is more of it: that is over before the measuring begins.
        for (var round = 0; round < WarmUpRounds; round++)
        {
            await graph.RateAsync(_round, cancellationToken);
            await plain.RateAsync(_round, cancellationToken);
        }

        var rounds = new List<(double Graph, double Plain)>();
        for (var round = 0; round < Rounds; round++)
        {
            rounds.Add(
                (await graph.RateAsync(_round, cancellationToken), await plain.RateAsync(_round, cancellationToken))
            );
        }

        var median = rounds.OrderBy(round => round.Graph / round.Plain).ElementAt(Rounds / 2);
        table.AddRow(what, $"{median.Graph:N0}", $"{median.Plain:N0}", $"{median.Graph / median.Plain:0.00}");
    }
}
