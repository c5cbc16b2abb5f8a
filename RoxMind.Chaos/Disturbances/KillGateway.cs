using RoxMind.Chaos.Clusters;

namespace RoxMind.Chaos.Disturbances;

/// <summary>A gateway ends as by a power cut, in turns one and the other; after a while it is started again.</summary>
internal sealed class KillGateway : IDisturbance
{
    private static readonly TimeSpan s_away = TimeSpan.FromSeconds(3);

    /// <inheritdoc/>
    public string Name => "gateway";

    /// <inheritdoc/>
    public async Task<Aftermath> StrikeAsync(ChaosCluster cluster, int round, CancellationToken cancellationToken)
    {
        var gateway = cluster.Gateways[round % cluster.Gateways.Count];
        await gateway.KillAsync();
        await Task.Delay(s_away, cancellationToken);
        await gateway.StartAsync(cancellationToken);
        return new Aftermath();
    }
}
