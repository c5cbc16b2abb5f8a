using System.Diagnostics;
using Spectre.Console;

namespace RoxMind.Benchmarks.Gateway.Feeds;

/// <summary>Subscribers that lose their connections over and over while a feed grows as fast as it can be written.</summary>
internal sealed class ResumeScenario : IScenario
{
    private const int Subscribers = 200;
    private const int Batch = 50;
    private const int Entries = 6000;

    /// <summary>A connection is dropped behind one in so many entries.</summary>
    private const int DropEvery = 700;

    /// <inheritdoc/>
    public string Name => "gateway-resume";

    /// <inheritdoc/>
    public string Description =>
        $"{Subscribers} subscribers that lose their connections at random under load: {(long)Subscribers * Entries:N0} deliveries";

    /// <inheritdoc/>
    public async Task<Table> RunAsync(CancellationToken cancellationToken)
    {
        await using var service = await ServiceProcess.StartAsync(cancellationToken);
        var timing = new Timing(service);
        await timing.SendAsync(1, cancellationToken);
        var subscribers = Enumerable.Range(0, Subscribers).Select(_ => new Subscriber(service.Url)).ToArray();
        var before = service.ProcessorTime;
        var watch = Stopwatch.StartNew();
        var running = subscribers.Select((subscriber, i) => FollowAsync(subscriber, new Random(i))).ToArray();
        while (timing.Sent < Entries)
        {
            await timing.SendAsync(Math.Min(Batch, Entries - timing.Sent), cancellationToken);
        }

        await Task.WhenAll(running);
        var (elapsed, used) = (watch.Elapsed, service.ProcessorTime - before);
        var deliveries = subscribers.Sum(subscriber => subscriber.Deliveries);
        var (gaps, repeats) = (subscribers.Sum(one => one.Gaps), subscribers.Sum(one => one.Repeats));
        var table = new Table().AddColumns("what", "figure", "aim");
        table.AddRow("deliveries", $"{deliveries:N0}", "≥ 1,000,000");
        table.AddRow("gaps", $"{gaps}", "0");
        table.AddRow("repeats", $"{repeats}", "0");
        table.AddRow("connections taken up again", $"{subscribers.Sum(one => one.Resumptions):N0}", "");
        table.AddRow("of these, told to be too slow", $"{subscribers.Sum(one => one.TooSlow):N0}", "");
        table.AddRow("deliveries/s", $"{deliveries / elapsed.TotalSeconds:N0}", "");
        table.AddRow("processor time a delivery", $"{used.TotalMicroseconds / deliveries:0.0} µs", "");
        return gaps + repeats == 0 && deliveries >= 1_000_000
            ? table
            : throw new ScenarioFailedException(
                table,
                $"{gaps} gaps and {repeats} repeats in {deliveries} deliveries."
            );

        Task FollowAsync(Subscriber subscriber, Random random) =>
            subscriber.RunAsync(Entries, _ => random.Next(DropEvery) != 0, cancellationToken);
    }
}
