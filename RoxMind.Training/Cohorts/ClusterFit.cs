using RoxMind.Grains.Analysis.Norms;

namespace RoxMind.Training.Cohorts;

/// <summary>A clustering with the points it was fitted on.</summary>
/// <param name="Model">The clustering.</param>
/// <param name="Points">The points, in standard deviations. Only complete races are among them.</param>
/// <param name="Events">Id of the event of each point.</param>
internal sealed record ClusterFit(ClusterModel Model, float[][] Points, string[] Events)
{
    /// <summary>The centres as they are served.</summary>
    public float[][] Centres => [.. Model.Centroids.Select(centre => centre.Select(value => (float)value).ToArray())];

    /// <summary>Cluster of each point.</summary>
    public int[] Assign() => KMeansFit.Assign(Points, Centres);
}
