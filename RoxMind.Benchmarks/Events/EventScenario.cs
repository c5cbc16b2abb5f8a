using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Models.Serving;
using RoxMind.Silo.Hosting;
using Spectre.Console;

namespace RoxMind.Benchmarks.Events;

/// <summary>One big event through the whole service: acknowledged on disk, then every athlete analysed and stored.</summary>
internal sealed class EventScenario : IScenario
{
    private const int Athletes = 8000;
    private const int BatchSize = 512;
    private const int Rounds = 3;

    /// <inheritdoc/>
    public string Name => "event";

    /// <inheritdoc/>
    public string Description => $"{Athletes:N0} results: acknowledged durably, and fully analysed and stored";

    /// <inheritdoc/>
    public async Task<Table> RunAsync(CancellationToken cancellationToken)
    {
        var table = new Table().AddColumns("what", "s (best of 3)", "results/s", "share of the arithmetic alone");
        double acknowledged = double.MaxValue,
            analyzed = double.MaxValue,
            arithmetic = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            using var data = new TemporaryData();
            var options = new RoxMindOptions { Data = data.Path }.OnFreePorts();
            await using var service = await RoxMindService.StartAsync(options, cancellationToken);
            var results = SyntheticEvent.Draw(service.Services.GetRequiredService<IModelCatalog>(), Athletes);
            arithmetic = Math.Min(arithmetic, await ArithmeticAsync(service, results, cancellationToken));
            var (ack, all) = await RecordAsync(service, results, cancellationToken);
            acknowledged = Math.Min(acknowledged, ack);
            analyzed = Math.Min(analyzed, all);
        }

        AddRow(table, "acknowledged durably", acknowledged, arithmetic);
        AddRow(table, "fully analysed and stored", analyzed, arithmetic);
        AddRow(table, "baseline: the analyses alone, one after the other, nothing stored", arithmetic, arithmetic);
        return table;
    }

    private static void AddRow(Table table, string what, double seconds, double baseline) =>
        table.AddRow(what, $"{seconds:0.00}", $"{Athletes / seconds:N0}", $"{baseline / seconds:P0}");

    private static async Task<(double Acknowledged, double Analyzed)> RecordAsync(
        RoxMindService service,
        List<RaceResult> results,
        CancellationToken cancellationToken
    )
    {
        var target = service.Services.GetRequiredService<IGrainFactory>().GetGrain<IEventGrain>(SyntheticEvent.EventId);
        await target.GetSummaryAsync(cancellationToken);
        var watch = Stopwatch.StartNew();
        foreach (var batch in results.Chunk(BatchSize))
        {
            await target.RecordAsync(batch, cancellationToken);
        }

        var acknowledged = watch.Elapsed.TotalSeconds;
        await SyntheticEvent.AnalyzedAsync(target, results.Count, cancellationToken);

        return (acknowledged, watch.Elapsed.TotalSeconds);
    }

    private static async Task<double> ArithmeticAsync(
        RoxMindService service,
        List<RaceResult> results,
        CancellationToken cancellationToken
    )
    {
        var explainer = service.Services.GetRequiredService<RaceExplainer>();
        var watch = Stopwatch.StartNew();
        foreach (var result in results)
        {
            var races = new List<AthleteRace> { new(result, IdentityBasis.NameMatch, RaceExplainer.Pending) };
            await explainer.RenewAsync(races, from: 0, cancellationToken, force: true);
        }

        return watch.Elapsed.TotalSeconds;
    }
}
