using RoxMind.Chaos.Clusters;

namespace RoxMind.Chaos.Disturbances;

/// <summary>The database ends at once, and is started again.</summary>
internal sealed class RestartDatabase : IDisturbance
{
    /// <inheritdoc/>
    public string Name => "database-restart";

    /// <inheritdoc/>
    public async Task<Aftermath> StrikeAsync(ChaosCluster cluster, int round, CancellationToken cancellationToken)
    {
        await cluster.Database.CrashAsync();
        await cluster.Database.StartAgainAsync();
        return new Aftermath();
    }
}
