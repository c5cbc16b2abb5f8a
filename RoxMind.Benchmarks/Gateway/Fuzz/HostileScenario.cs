using System.Diagnostics;
using System.Net.Http.Json;
using Spectre.Console;

namespace RoxMind.Benchmarks.Gateway.Fuzz;

/// <summary>How long documents take that are made to take long.</summary>
internal sealed class HostileScenario : IScenario
{
    private const double AimMs = 50;
    private const int Rounds = 9;
    private const int Shown = 8;

    /// <inheritdoc/>
    public string Name => "gateway-hostile";

    /// <inheritdoc/>
    public string Description =>
        $"{HostileDocuments.All.Count} hostile documents of at most 64 KB; median of {Rounds} over HTTP";

    /// <inheritdoc/>
    public async Task<Table> RunAsync(CancellationToken cancellationToken)
    {
        await using var service = await ServiceProcess.StartAsync(cancellationToken);
        var rounds = HostileDocuments.All.ToDictionary(
            one => one.Name,
            _ => new List<double>(),
            StringComparer.Ordinal
        );
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (name, text) in HostileDocuments.All)
            {
                var watch = Stopwatch.StartNew();
                using var answer = await service.Http.PostAsJsonAsync(
                    "graphql",
                    new { query = text },
                    cancellationToken
                );
                await answer.Content.ReadAsByteArrayAsync(cancellationToken);
                rounds[name].Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        var took = rounds.Select(one => (Name: one.Key, Ms: one.Value.Order().ElementAt(Rounds / 2)));
        var table = new Table().AddColumns("slowest documents", "ms", "share of the aim");
        foreach (var (name, ms) in took.OrderByDescending(one => one.Ms).Take(Shown))
        {
            table.AddRow(name, $"{ms:0.0}", $"{ms / AimMs:0.00}");
        }

        return service.IsAlive ? table : throw new ScenarioFailedException(table, "The service has ended.");
    }
}
