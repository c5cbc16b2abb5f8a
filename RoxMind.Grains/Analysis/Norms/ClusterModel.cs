using System.Collections.Immutable;

namespace RoxMind.Grains.Analysis.Norms;

/// <summary>The centres of a k-means clustering; ids are the positions and do not change between trainings on the same data.</summary>
/// <param name="Features">Names of the coordinates: segment column names, or the four shape groups.</param>
/// <param name="Names">Readable name of each cluster.</param>
/// <param name="Centroids">One row a cluster, one column a feature, in standard deviations.</param>
[GenerateSerializer]
[Immutable]
[Alias("cluster-model")]
public sealed record ClusterModel(
    [property: Id(0)] ImmutableArray<string> Features,
    [property: Id(1)] ImmutableArray<string> Names,
    [property: Id(2)] ImmutableArray<ImmutableArray<double>> Centroids
);
