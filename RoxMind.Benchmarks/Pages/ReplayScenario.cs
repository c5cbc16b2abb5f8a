using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using RoxMind.Benchmarks.Gateway;
using Spectre.Console;

namespace RoxMind.Benchmarks.Pages;

/// <summary>
/// A replayed event that many have open in a browser: how late a split is on their pages, and what it costs the service, beside the pages of commit
/// 25faa6b: against its own service where <c>BENCH_BASELINE</c> names its <c>RoxMind.Silo.dll</c>, else against this one.
/// </summary>
internal sealed class ReplayScenario : IScenario
{
    private static readonly int s_athletes = Setting("BENCH_ATHLETES", 200);
    private static readonly int s_pace = Setting("BENCH_PACE", 50);
    private static readonly int s_pages = Setting("BENCH_PAGES", 200);

    /// <inheritdoc/>
    public string Name => "pages-replay";

    /// <inheritdoc/>
    public string Description =>
        $"{s_pages} pages open while an event of {s_athletes:N0} is replayed at {s_pace} splits/s (BENCH_ATHLETES, BENCH_PACE, BENCH_PAGES; in full 8000 and 500)";

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
        Add("splits a second that were taken", $"{s_pace}", one => one.Pace);
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
        var replayed = new ReplayedEvent(s_athletes, s_pace);
        await ReplayedEvent.BeginAsync(service, cancellationToken);
        var pages = Enumerable.Range(0, s_pages).Select(_ => new OpenPage(service, ways)).ToList();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            foreach (var page in pages)
            {
                await page.OpenAsync(cancellationToken);
            }

            var came = new ConcurrentBag<(long Seq, long At)>();
            var following = pages
                .Select(page => page.FollowAsync(seq => came.Add((seq, Stopwatch.GetTimestamp())), ending.Token))
                .ToList();
            var before = service.ProcessorTime;
            var took = await replayed.SendAllAsync(service, cancellationToken);
            await EveryoneHasAllAsync(service, pages, following, cancellationToken);
            var used = service.ProcessorTime - before;
            await ending.CancelAsync();
            await Task.WhenAll(following).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var late = came.Where(one => replayed.SentAt.ContainsKey(one.Seq))
                .Select(one => Stopwatch.GetElapsedTime(replayed.SentAt[one.Seq], one.At).TotalMilliseconds)
                .Select(ms => Math.Max(0, ms))
                .Order()
                .ToArray();
            return new Replay(
                late[late.Length / 2],
                Figures.Below(late, 0.99),
                used.TotalSeconds,
                replayed.Splits / took.TotalSeconds,
                pages.Sum(page => page.Asked),
                pages.Sum(page => page.Faults)
            );
        }
        finally
        {
            pages.ForEach(page => page.Dispose());
        }
    }

    /// <summary>Until every page has the last entry, and nothing has been added for a while.</summary>
    private static async Task EveryoneHasAllAsync(
        ServiceProcess service,
        List<OpenPage> pages,
        List<Task> following,
        CancellationToken cancellationToken
    )
    {
        for (long head = -1; ; )
        {
            var now = await ReplayedEvent.HeadAsync(service, cancellationToken);
            if (now == head && pages.TrueForAll(page => page.Last >= now))
            {
                return;
            }

            head = now;
            if (following.Find(one => one.IsFaulted) is { } broken)
            {
                await broken;
            }

            await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
        }
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value)
            ? value
            : otherwise;

    /// <summary>What one replay came to.</summary>
    private sealed record Replay(double P50Ms, double P99Ms, double ProcessorS, double Pace, long Queries, long Faults);
}
