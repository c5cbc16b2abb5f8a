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

/// <summary>
/// One big event through the whole service: acknowledged on disk, then every athlete analysed and stored, then closed and all analyses brought
/// to its final course. <c>BENCH_BENCHMARKS</c> names the <c>RoxMind.Benchmarks.dll</c> of an earlier build, which runs its scenario of this name
/// in turns with this one.
/// </summary>
internal sealed class EventScenario : IScenario
{
    private const int Athletes = 8000;
    private const int BatchSize = 512;
    private const int Rounds = 5;

    /// <summary>How the time that is compared with that of an earlier build is called there as here.</summary>
    private const string Analyzed = "fully analysed and stored";

    /// <inheritdoc/>
    public string Name => "event";

    /// <inheritdoc/>
    public string Description => $"{Athletes:N0} results: acknowledged durably, fully analysed and stored, and settled";

    /// <inheritdoc/>
    public async Task<Table> RunAsync(CancellationToken cancellationToken)
    {
        var (rounds, before) = (new List<EventTimes>(), new List<double>());
        var baseline = Environment.GetEnvironmentVariable("BENCH_BENCHMARKS");
        for (var round = 0; round < Rounds; round++)
        {
            if (!string.IsNullOrEmpty(baseline))
            {
                before.Add(await EarlierBuild.SecondsAsync(baseline, Name, Analyzed, cancellationToken));
            }

            rounds.Add(await MeasureAsync(cancellationToken));
        }

        var table = new Table().AddColumns("what", $"s (median of {Rounds})", "results/s", "of the earlier build");
        var earlier = before.Count > 0 ? Figures.Median(before) : (double?)null;
        AddRow(table, "acknowledged durably", Figures.Median(rounds.Select(one => one.AcknowledgedS)), null);
        AddRow(table, Analyzed, Figures.Median(rounds.Select(one => one.AnalyzedS)), earlier);
        AddRow(
            table,
            "settled: closed, all by the final course",
            Figures.Median(rounds.Select(one => one.SettledS)),
            earlier
        );
        AddRow(table, "processor time until settled", Figures.Median(rounds.Select(one => one.ProcessorS)), null);
        AddRow(table, "the service stopped", Figures.Median(rounds.Select(one => one.StopS)), null);
        AddRow(
            table,
            "baseline: the analyses alone, one after the other, nothing stored",
            Figures.Median(rounds.Select(one => one.ArithmeticS)),
            null
        );
        if (earlier is { } seconds)
        {
            AddRow(table, $"earlier build: {Analyzed}, and no more", seconds, earlier);
        }

        return table;
    }

    private static void AddRow(Table table, string what, double seconds, double? earlier) =>
        table.AddRow(
            what,
            $"{seconds:0.00}",
            $"{Athletes / seconds:N0}",
            earlier is { } before ? $"{seconds / before:0.00}" : string.Empty
        );

    private static async Task<EventTimes> MeasureAsync(CancellationToken cancellationToken)
    {
        using var data = new TemporaryData();
        var options = new RoxMindOptions { Data = data.Path }.OnFreePorts();
        var watch = new Stopwatch();
        EventTimes times;
        await using (var service = await RoxMindService.StartAsync(options, cancellationToken))
        {
            var results = SyntheticEvent.Draw(service.Services.GetRequiredService<IModelCatalog>(), Athletes);
            var arithmetic = await ArithmeticAsync(service, results, cancellationToken);
            times = await RecordAsync(service, results, cancellationToken) with { ArithmeticS = arithmetic };
            watch.Start();
        }

        return times with
        {
            StopS = watch.Elapsed.TotalSeconds,
        };
    }

    private static async Task<EventTimes> RecordAsync(
        RoxMindService service,
        List<RaceResult> results,
        CancellationToken cancellationToken
    )
    {
        var target = service.Services.GetRequiredService<IGrainFactory>().GetGrain<IEventGrain>(SyntheticEvent.EventId);
        await target.GetSummaryAsync(cancellationToken);
        var processor = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        foreach (var batch in results.Chunk(BatchSize))
        {
            await target.RecordAsync(batch, cancellationToken);
        }

        var acknowledged = watch.Elapsed.TotalSeconds;
        await SyntheticEvent.AnalyzedAsync(target, results.Count, cancellationToken);
        var analyzed = watch.Elapsed.TotalSeconds;
        await target.CloseAsync(cancellationToken);
        await SyntheticEvent.SettledAsync(target, cancellationToken);
        return new EventTimes(
            acknowledged,
            analyzed,
            watch.Elapsed.TotalSeconds,
            (Environment.CpuUsage.TotalTime - processor).TotalSeconds
        );
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
