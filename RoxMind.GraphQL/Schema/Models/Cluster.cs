using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Norms;

namespace RoxMind.GraphQL.Schema.Models;

/// <summary>The centre of a group of athletes who are alike.</summary>
/// <param name="Number">Stable number of the cluster, from 0.</param>
/// <param name="Name">Readable name.</param>
/// <param name="Features">Names of the coordinates.</param>
/// <param name="Centre">The coordinates, in standard deviations; negative is faster.</param>
internal sealed record Cluster(int Number, string Name, ImmutableArray<string> Features, ImmutableArray<double> Centre)
{
    /// <summary>The clusters of a model.</summary>
    internal static IEnumerable<Cluster> Of(ClusterModel model) =>
        model.Names.Select((name, number) => new Cluster(number, name, model.Features, model.Centroids[number]));
}
