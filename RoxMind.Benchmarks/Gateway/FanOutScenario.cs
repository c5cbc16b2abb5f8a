using System.Diagnostics;
using Spectre.Console;

namespace RoxMind.Benchmarks.Gateway;

/// <summary>Many subscribers to one event at the pace of a live event.</summary>
internal sealed class FanOutScenario : IScenario
{
    private const int Subscribers = 1000;
    private const int EntriesPerSecond = 10;
    private const int WarmUpBatches = 12;
    private const int WarmUpBatch = 50;
    private const int WarmUp = WarmUpBatches * WarmUpBatch;
    private const int Entries = 300;

    /// <inheritdoc/>
    public string Name => "gateway-subscribers";

    /// <inheritdoc/>
    public string Description =>
        $"{Subscribers:N0} WebSocket subscribers to one event at {EntriesPerSecond} entries/s, from sending a split to its last byte";

    /// <inheritdoc/>
    public async Task<Table> RunAsync(CancellationToken cancellationToken)
    {
        await using var service = await ServiceProcess.StartAsync(cancellationToken);
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
        for (var batch = 0; batch < WarmUpBatches; batch++)
        {
            // What runs often is compiled once more: that is over before the measuring begins.
            await timing.SendAsync(WarmUpBatch, cancellationToken);
            await EveryoneHasAsync(timing.Sent);
        }

        var before = service.ProcessorTime;
        var watch = Stopwatch.StartNew();
        await SendAllAsync(Entries);
        await Task.WhenAll(running);
        var (elapsed, used) = (watch.Elapsed, service.ProcessorTime - before);

        var all = latencies.SelectMany(list => list).Order().ToArray();
        var deliveries = (double)Entries * Subscribers;
        var faults = subscribers.Sum(subscriber => subscriber.Gaps + subscriber.Repeats + subscriber.Resumptions);
        var table = new Table().AddColumns("what", "figure", "aim", "share of the aim");
        AddRow(table, "p50", all[all.Length / 2], 50, "ms");
        AddRow(table, "p99", all[(int)(all.Length * 0.99)], 50, "ms");
        AddRow(table, "longest", all[^1], 50, "ms");
        AddRow(table, "processor time a delivery", used.TotalMicroseconds / deliveries, 20, "µs");
        table.AddRow("deliveries/s", $"{deliveries / elapsed.TotalSeconds:N0}", "", "");
        table.AddRow("gaps, repeats, losses", $"{faults}", "0", "");
        return faults == 0 ? table : throw new ScenarioFailedException(table, $"{faults} gaps, repeats or losses.");

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

    private static void AddRow(Table table, string what, double figure, double aim, string unit) =>
        table.AddRow(what, $"{figure:0.0} {unit}", $"≤ {aim} {unit}", $"{figure / aim:0.00}");
}
