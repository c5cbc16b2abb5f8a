using RoxMind.Chaos.Clusters;

namespace RoxMind.Chaos.Disturbances;

/// <summary>The database cannot be reached for a while: connections break, new ones are refused.</summary>
/// <param name="length">How long.</param>
internal sealed class CutDatabase(TimeSpan length) : IDisturbance
{
    /// <inheritdoc/>
    public string Name => "database-cut";

    /// <inheritdoc/>
    public async Task<Aftermath> StrikeAsync(ChaosCluster cluster, int round, CancellationToken cancellationToken)
    {
        await cluster.Proxy.CutAsync();
        await Task.Delay(length, cancellationToken);
        cluster.Proxy.Mend();
        return new Aftermath();
    }
}
