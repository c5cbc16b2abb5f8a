using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Models.Serving;
using RoxMind.Silo.Hosting;
using Spectre.Console;

namespace RoxMind.Benchmarks.Events;

/// <summary>How soon a corrected time is on the leaderboard, and explained, in a big event.</summary>
internal sealed class CorrectionScenario : IScenario
{
    private const int Athletes = 8000;
    private const int Corrections = 50;

    /// <inheritdoc/>
    public string Name => "correction";

    /// <inheritdoc/>
    public string Description => $"{Corrections} corrections, one after the other, in an event of {Athletes:N0}";

    /// <inheritdoc/>
    public async Task<Table> RunAsync(CancellationToken cancellationToken)
    {
        using var data = new TemporaryData();
        var options = new RoxMindOptions { Data = data.Path }.OnFreePorts();
        await using var service = await RoxMindService.StartAsync(options, cancellationToken);
        var target = service.Services.GetRequiredService<IGrainFactory>().GetGrain<IEventGrain>(SyntheticEvent.EventId);
        var results = SyntheticEvent.Draw(service.Services.GetRequiredService<IModelCatalog>(), Athletes);
        await target.RecordAsync(results, cancellationToken);
        await SyntheticEvent.AnalyzedAsync(target, results.Count, cancellationToken);
        await SyntheticEvent.SettledAsync(target, cancellationToken);

        List<double> ranked = [];
        List<double> explained = [];
        List<double> unchanged = [];
        var processor = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < Corrections; i++)
        {
            var result = results[i * (Athletes / Corrections)];
            unchanged.Add(await RankAsync(target, result, results, cancellationToken));
            var (shown, ready) = await CorrectAsync(target, result, results, cancellationToken);
            ranked.Add(shown);
            explained.Add(ready);
        }

        processor = (Environment.CpuUsage.TotalTime - processor) / Corrections;
        var table = new Table().AddColumns("what", "ms (median)", "ms (the slowest of 50)");
        AddRow(table, "corrected, and on the leaderboard", ranked);
        AddRow(table, "corrected, and explained anew", explained);
        AddRow(table, "baseline: the leaderboard where nothing changed", unchanged);
        table.AddRow("processor time of all three together", $"{processor.TotalMilliseconds:0.0}", string.Empty);
        return table;
    }

    private static async Task<(double Ranked, double Explained)> CorrectAsync(
        IEventGrain target,
        RaceResult result,
        List<RaceResult> field,
        CancellationToken cancellationToken
    )
    {
        var slower = result.Splits.With(Segment.Row, result.Splits[Segment.Row]!.Value + 45);
        var corrected = result with { Splits = slower, TotalS = slower.SumS };
        var watch = Stopwatch.StartNew();
        var outcome = (RecordOutcome.Corrected)
            (await target.RecordAsync([corrected], source: null, cancellationToken))[0];
        await RankAsync(target, corrected, field, cancellationToken);
        var ranked = watch.Elapsed.TotalMilliseconds;
        await foreach (var entry in target.Follow(outcome.Seq, cancellationToken))
        {
            if (entry.Fact is AnalysisReady ready && ready.RaceId == result.RaceId)
            {
                break;
            }
        }

        return (ranked, watch.Elapsed.TotalMilliseconds);
    }

    /// <summary>Asks for the page of the leaderboard where the result is to stand.</summary>
    private static async Task<double> RankAsync(
        IEventGrain target,
        RaceResult result,
        List<RaceResult> field,
        CancellationToken cancellationToken
    )
    {
        const int Page = 100;
        var faster = field.Count(other => other.TotalS < result.TotalS);
        var watch = Stopwatch.StartNew();
        var skip = Math.Max(0, faster - (Page / 2));
        while (true)
        {
            var query = new LeaderboardQuery(null, null, null, null, skip, Page);
            var page = await target.GetLeaderboardAsync(query, cancellationToken);
            if (page.Rows.Any(row => row.RaceId == result.RaceId && row.TimeS == result.TotalS))
            {
                return watch.Elapsed.TotalMilliseconds;
            }

            if (page.Rows.IsEmpty)
            {
                throw new InvalidOperationException($"{result.RaceId} is not on the leaderboard.");
            }

            skip += Page;
        }
    }

    private static void AddRow(Table table, string what, List<double> ms)
    {
        ms.Sort();
        table.AddRow(what, $"{ms[ms.Count / 2]:0.0}", $"{ms[^1]:0.0}");
    }
}
