using RoxMind.Benchmarks.Gateway;
using RoxMind.Benchmarks.Pages;
using Spectre.Console;

namespace RoxMind.Benchmarks.Soak;

/// <summary>
/// Event after event is replayed to one service: what it holds after each of them, and how late its feeds are. In full <c>BENCH_EVENTS=11</c>,
/// <c>BENCH_ATHLETES=8000</c> and <c>BENCH_PACE=2000</c>: two million splits.
/// </summary>
internal sealed class SoakScenario : IScenario
{
    private static readonly int s_events = BenchSettings.Number("BENCH_EVENTS", 3);
    private static readonly int s_athletes = BenchSettings.Number("BENCH_ATHLETES", 200);
    private static readonly int s_pace = BenchSettings.Number("BENCH_PACE", 500);
    private static readonly int s_feeds = BenchSettings.Number("BENCH_FEEDS", 20);

    /// <inheritdoc/>
    public string Name => "soak";

    /// <inheritdoc/>
    public string Description =>
        $"{s_events} events of {s_athletes:N0} replayed one after the other at {s_pace:N0} splits/s: memory, handles, threads and lag of {s_feeds} feeds (BENCH_EVENTS, BENCH_ATHLETES, BENCH_PACE, BENCH_FEEDS)";

    /// <inheritdoc/>
    public async Task<Table> RunAsync(CancellationToken cancellationToken)
    {
        await using var service = await ServiceProcess.StartAsync(cancellationToken);
        var table = new Table().AddColumns(
            "splits and results",
            "a second",
            "processor, µs each",
            "feed lag p50, ms",
            "p99, ms",
            "resident, MB",
            "handles",
            "threads",
            "disk, MB",
            "faults"
        );
        var (rows, faults) = (0L, 0L);
        for (var i = 0; i < s_events; i++)
        {
            var replayed = new ReplayedEvent($"soak-{i}", s_athletes, s_pace);
            var replay = await WatchedReplay.RunAsync(
                service,
                replayed,
                PageWays.FeedAlone,
                s_feeds,
                cancellationToken
            );
            await replayed.CloseAsync(service, cancellationToken);
            rows += replayed.Rows;
            faults += replay.Faults;
            var held = service.Held;
            AnsiConsole.MarkupLineInterpolated(
                $"[grey]{rows:N0}: {replay.Pace:N0} a second, p99 {replay.P99Ms:0} ms, {held.Bytes / 1e6:0} MB, {held.Handles} handles, {held.Threads} threads[/]"
            );
            table.AddRow(
                $"{rows:N0}",
                $"{replay.Pace:N0}",
                $"{1e6 * replay.ProcessorS / replayed.Rows:0}",
                $"{replay.P50Ms:0.0}",
                $"{replay.P99Ms:0.0}",
                $"{held.Bytes / 1e6:0}",
                $"{held.Handles}",
                $"{held.Threads}",
                $"{service.DiskBytes / 1e6:0}",
                $"{replay.Faults}"
            );
        }

        return faults == 0 ? table : throw new ScenarioFailedException(table, $"{faults} gaps or repeats.");
    }
}
