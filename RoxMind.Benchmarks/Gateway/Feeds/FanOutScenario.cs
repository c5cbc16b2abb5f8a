using System.Diagnostics;
using Spectre.Console;

namespace RoxMind.Benchmarks.Gateway.Feeds;

/// <summary>
/// Many subscribers to one event at the pace of a live event, beside an earlier build of the program in turns, where <c>BENCH_BASELINE</c> names
/// its <c>RoxMind.Silo.dll</c>.
/// </summary>
internal sealed class FanOutScenario : IScenario
{
    private const int Subscribers = 1000;
    private const int EntriesPerSecond = 10;
    private const int WarmUpBatches = 12;
    private const int WarmUpBatch = 50;

    /// <summary>Entries one by one, as they are measured: what handles those is compiled once more as well.</summary>
    private const int WarmUpSingles = 300;
    private const int WarmUp = (WarmUpBatches * WarmUpBatch) + WarmUpSingles;

    /// <summary>About what one entry of the query takes on the wire.</summary>
    private const int MessageBytes = 330;
    private const int BareTimes = 50;
    private const int Entries = 300;
    private const int MostWaits = 60;
    private const int Rounds = 3;
    private const double IdleShare = 0.04;
    private static readonly TimeSpan _look = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    public string Name => "gateway-subscribers";

    /// <inheritdoc/>
    public string Description =>
        $"{Subscribers:N0} WebSocket subscribers to one event at {EntriesPerSecond} entries/s, from sending a split to its last byte";

    /// <inheritdoc/>
    public async Task<Table> RunAsync(CancellationToken cancellationToken)
    {
        var baseline = Environment.GetEnvironmentVariable("BENCH_BASELINE");
        var (own, before) = (new List<FanOut>(), new List<FanOut>());
        for (var round = 0; round < Rounds; round++)
        {
            own.Add(await MeasureAsync(ServiceProcess.ThisBuild, cancellationToken));
            if (baseline is { Length: > 0 })
            {
                before.Add(await MeasureAsync(Path.GetFullPath(baseline), cancellationToken));
            }
        }

        await using var bare = await BareSockets.ConnectAsync(Subscribers, cancellationToken);
        bare.Send(new byte[MessageBytes], BareTimes, EntriesPerSecond);
        var floor = Enumerable
            .Range(0, Rounds)
            .Select(_ => bare.Send(new byte[MessageBytes], BareTimes, EntriesPerSecond));

        var table = new Table().AddColumns($"what (median of {Rounds})", "figure", "aim", "baseline", "ratio");
        Add("p50", "≤ 25 ms", one => one.P50Ms);
        Add("p99", "≤ 25 ms", one => one.P99Ms);
        Add("longest", "", one => one.LongestMs);
        Add("processor time a delivery, µs", "≤ 12 µs", one => one.ProcessorUs);
        table.AddRow("of which a bare send() takes, µs", $"{Figures.Median(floor):0.0}", "", "", "");
        var faults = own.Sum(one => one.Faults);
        table.AddRow("gaps, repeats, losses", $"{faults}", "0", $"{before.Sum(one => one.Faults)}", "");
        return faults == 0 ? table : throw new ScenarioFailedException(table, $"{faults} gaps, repeats or losses.");

        void Add(string what, string aim, Func<FanOut, double> figure)
        {
            var ratios = own.Zip(before, (now, then) => figure(now) / figure(then)).ToList();
            table.AddRow(
                what,
                $"{Figures.Median(own.Select(figure)):0.0}",
                aim,
                before.Count > 0 ? $"{Figures.Median(before.Select(figure)):0.0}" : "",
                before.Count > 0 ? $"{Figures.Median(ratios):0.00} ({ratios.Min():0.00} to {ratios.Max():0.00})" : ""
            );
        }
    }

    private static async Task<FanOut> MeasureAsync(string program, CancellationToken cancellationToken)
    {
        await using var service = await ServiceProcess.StartAsync(program, cancellationToken);
        var timing = new Timing(service);
        await timing.SendAsync(1, cancellationToken);

        var sentAt = new long[WarmUp + Entries + 2];
        var latencies = Enumerable.Range(0, Subscribers).Select(_ => new List<double>(Entries)).ToArray();
        var subscribers = latencies.Select(_ => new Subscriber(service.Url)).ToArray();
        var last = WarmUp + Entries + 1;
        var running = subscribers
            .Zip(latencies)
            .Select(pair => pair.First.RunAsync(last, seq => Note(seq, pair.Second), cancellationToken))
            .ToArray();
        await EveryoneHasAsync(1);
        for (var batch = 1; batch <= WarmUpBatches; batch++)
        {
            await timing.SendAsync(WarmUpBatch, cancellationToken);
            await EveryoneHasAsync(timing.Sent);
            if (batch % (WarmUpBatches / 2) == 0)
            {
                await SettleAsync(service, cancellationToken);
            }
        }

        await SendAllAsync(WarmUpSingles);
        await EveryoneHasAsync(timing.Sent);
        await SettleAsync(service, cancellationToken);

        var before = service.ProcessorTime;
        await SendAllAsync(Entries);
        await Task.WhenAll(running);
        var used = service.ProcessorTime - before;

        var all = latencies.SelectMany(list => list).Order().ToArray();
        return new FanOut(
            all[all.Length / 2],
            Figures.Below(all, 0.99),
            all[^1],
            used.TotalMicroseconds / ((double)Entries * Subscribers),
            subscribers.Sum(subscriber => subscriber.Gaps + subscriber.Repeats + subscriber.Resumptions)
        );

        bool Note(long seq, List<double> own)
        {
            if (seq > WarmUp + 1)
            {
                own.Add(Stopwatch.GetElapsedTime(sentAt[seq]).TotalMilliseconds);
            }

            return true;
        }

        async Task EveryoneHasAsync(long seq)
        {
            while (Array.Exists(subscribers, subscriber => subscriber.Last < seq))
            {
                await Task.Delay(10, cancellationToken);
            }
        }

        async Task SendAllAsync(int count)
        {
            using var pace = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / EntriesPerSecond));
            for (var i = 0; i < count; i++)
            {
                await pace.WaitForNextTickAsync(cancellationToken);
                sentAt[timing.Sent + 1] = Stopwatch.GetTimestamp();
                await timing.SendAsync(1, cancellationToken);
            }
        }
    }

    /// <summary>
    /// Waits while the service compiles once more what runs often, which takes some seconds of a life of weeks: until it does next to nothing.
    /// </summary>
    private static async Task SettleAsync(ServiceProcess service, CancellationToken cancellationToken)
    {
        for (var wait = 0; wait < MostWaits; wait++)
        {
            var before = service.ProcessorTime;
            await Task.Delay(_look, cancellationToken);
            if (service.ProcessorTime - before < _look * IdleShare)
            {
                return;
            }
        }

        throw new InvalidOperationException("The service does not come to rest.");
    }

    /// <summary>What one round came to.</summary>
    private sealed record FanOut(double P50Ms, double P99Ms, double LongestMs, double ProcessorUs, long Faults);
}
