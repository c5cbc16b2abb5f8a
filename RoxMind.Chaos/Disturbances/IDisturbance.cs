using RoxMind.Chaos.Clusters;

namespace RoxMind.Chaos.Disturbances;

/// <summary>Something that happens to a cluster that is in use.</summary>
internal interface IDisturbance
{
    /// <summary>What it is called.</summary>
    string Name { get; }

    /// <summary>Lets it happen, and waits until the cluster is as it was.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="round">Number of the round, from 0.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What was found, beside what writers and subscribers tell.</returns>
    Task<Aftermath> StrikeAsync(ChaosCluster cluster, int round, CancellationToken cancellationToken);
}
