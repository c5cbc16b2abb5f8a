using System.Diagnostics;
using RoxMind.Chaos.Clusters;

namespace RoxMind.Chaos.Disturbances;

/// <summary>A silo ends as by a power cut, in turns the one that has the event and the other; after a while it is started again.</summary>
internal sealed class KillSilo : IDisturbance
{
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan s_alone = TimeSpan.FromSeconds(6);

    /// <inheritdoc/>
    public string Name => "kill";

    /// <inheritdoc/>
    public async Task<Aftermath> StrikeAsync(ChaosCluster cluster, int round, CancellationToken cancellationToken)
    {
        var (silo, name) = await cluster.FindAsync(isHost: round % 2 == 0, cancellationToken);
        var start = Stopwatch.GetTimestamp();
        await silo.KillAsync();
        while (!await cluster.Records.IsDeadAsync(name, cancellationToken))
        {
            await Task.Delay(s_look, cancellationToken);
        }

        var outAfter = Stopwatch.GetElapsedTime(start);
        await Task.Delay(s_alone, cancellationToken);
        await silo.StartAsync(cancellationToken);
        return new Aftermath(outAfter);
    }
}
