using System.Diagnostics;
using RoxMind.Chaos.Clusters;

namespace RoxMind.Chaos.Disturbances;

/// <summary>
/// A silo hangs until it was put out and longer, in turns the one that has the event and the other. Then it goes on, and has to find out that it
/// is out.
/// </summary>
internal sealed class FreezeSilo : IDisturbance
{
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan s_longer = TimeSpan.FromSeconds(4);

    /// <inheritdoc/>
    public string Name => "freeze";

    /// <inheritdoc/>
    public async Task<Aftermath> StrikeAsync(ChaosCluster cluster, int round, CancellationToken cancellationToken)
    {
        var (silo, name) = await cluster.FindAsync(isHost: round % 2 == 0, cancellationToken);
        var start = Stopwatch.GetTimestamp();
        await silo.SignalAsync("STOP");
        while (!await cluster.Records.IsDeadAsync(name, cancellationToken))
        {
            await Task.Delay(s_look, cancellationToken);
        }

        var outAfter = Stopwatch.GetElapsedTime(start);
        var putOut = await cluster.Records.NowAsync(cancellationToken);
        await Task.Delay(s_longer, cancellationToken);
        await silo.SignalAsync("CONT");
        var code = await silo.WaitForEndAsync(cancellationToken);
        var written = await cluster.Records.WrittenAsync(name, putOut, cancellationToken);
        await silo.StartAsync(cancellationToken);
        return new Aftermath(outAfter, written, code);
    }
}
