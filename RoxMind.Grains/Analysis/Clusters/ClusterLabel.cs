namespace RoxMind.Grains.Analysis.Clusters;

/// <summary>The cluster an athlete falls into.</summary>
/// <param name="Id">Stable number of the cluster, from 0.</param>
/// <param name="Name">Readable name.</param>
/// <param name="Distance">Distance to the cluster's centre in standard deviations.</param>
[GenerateSerializer]
[Immutable]
[Alias("cluster-label")]
public sealed record ClusterLabel(
    [property: Id(0)] int Id,
    [property: Id(1)] string Name,
    [property: Id(2)] double Distance
);
