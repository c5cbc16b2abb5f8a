using RoxMind.Benchmarks.Gateway;
using Spectre.Console;

namespace RoxMind.Benchmarks.Pages;

/// <summary>
/// A replayed event that many have open in a browser: how late a split is on their pages, and what it costs the service, beside the pages of commit
/// 25faa6b: against its own service where <c>BENCH_BASELINE</c> names its <c>RoxMind.Silo.dll</c>, else against this one.
/// </summary>
internal sealed class ReplayScenario : IScenario
{
    private static readonly int s_athletes = BenchSettings.Number("BENCH_ATHLETES", 200);
    private static readonly int s_pace = BenchSettings.Number("BENCH_PACE", 50);
    private static readonly int s_pages = BenchSettings.Number("BENCH_PAGES", 200);

    /// <inheritdoc/>
    public string Name => "pages-replay";

    /// <inheritdoc/>
    public string Description =>
        $"{s_pages} pages open while an event of {s_athletes:N0} is replayed at {s_pace} splits and results a second (BENCH_ATHLETES, BENCH_PACE, BENCH_PAGES; in full 8000 and 500)";

    /// <inheritdoc/>
    public async Task<Table> RunAsync(CancellationToken cancellationToken)
    {
        var baseline = Environment.GetEnvironmentVariable("BENCH_BASELINE");
        var hasOwn = baseline is { Length: > 0 };
        var now = await MeasureAsync(PageWays.Today, ServiceProcess.ThisBuild, cancellationToken);
        var before = await MeasureAsync(
            PageWays.Earlier(hasOwn),
            hasOwn ? Path.GetFullPath(baseline!) : ServiceProcess.ThisBuild,
            cancellationToken
        );
        var table = new Table().AddColumns("what", PageWays.Today.Name, "aim", PageWays.Earlier(hasOwn).Name, "ratio");
        Add("a split accepted, then with every page: p50, ms", "", one => one.P50Ms);
        Add("p99, ms", "≤ 500", one => one.P99Ms);
        Add("processor time of the service, s", "≤ 0.25 ×", one => one.ProcessorS);
        Add("splits and results a second that were taken", $"{s_pace}", one => one.Pace);
        Add("queries", "", one => one.Queries);
        Add("entries that were left out or came again", "0", one => one.Faults);
        return now.Faults == 0 ? table : throw new ScenarioFailedException(table, $"{now.Faults} gaps or repeats.");

        void Add(string what, string aim, Func<Replay, double> figure) =>
            table.AddRow(
                what,
                $"{figure(now):#,0.##}",
                aim,
                $"{figure(before):#,0.##}",
                figure(before) > 0 ? $"{figure(now) / figure(before):0.00}" : ""
            );
    }

    private static async Task<Replay> MeasureAsync(PageWays ways, string program, CancellationToken cancellationToken)
    {
        await using var service = await ServiceProcess.StartAsync(program, cancellationToken);
        var replayed = new ReplayedEvent("bench-replay", s_athletes, s_pace);
        return await WatchedReplay.RunAsync(service, replayed, ways, s_pages, cancellationToken);
    }
}
