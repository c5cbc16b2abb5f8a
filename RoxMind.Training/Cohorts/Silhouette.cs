namespace RoxMind.Training.Cohorts;

/// <summary>How much nearer points are to their own cluster than to the next one.</summary>
internal static class Silhouette
{
    /// <summary>
    /// Mean silhouette width: 1 for clusters far apart, 0 for a division of one cloud, below 0 for points in the wrong cluster.
    /// Rousseeuw, <i>Silhouettes</i>, 1987. The work grows with the square of the number of points.
    /// </summary>
    /// <param name="points">The points.</param>
    /// <param name="clusters">Cluster of each point.</param>
    public static double Of(float[][] points, int[] clusters)
    {
        var count = clusters.Max() + 1;
        var sizes = new int[count];
        foreach (var cluster in clusters)
        {
            sizes[cluster]++;
        }

        var (sum, distances) = (0.0, new double[count]);
        for (var i = 0; i < points.Length; i++)
        {
            Array.Clear(distances);
            for (var j = 0; j < points.Length; j++)
            {
                distances[clusters[j]] += Math.Sqrt(KMeansFit.Squared(points[i], points[j]));
            }

            sum += Width(distances, sizes, clusters[i]);
        }

        return sum / points.Length;
    }

    /// <summary>0 for the only point of a cluster, by convention.</summary>
    private static double Width(double[] distances, int[] sizes, int own)
    {
        if (sizes[own] == 1)
        {
            return 0;
        }

        var (within, next) = (distances[own] / (sizes[own] - 1), double.MaxValue);
        for (var cluster = 0; cluster < sizes.Length; cluster++)
        {
            if (cluster != own && sizes[cluster] > 0)
            {
                next = Math.Min(next, distances[cluster] / sizes[cluster]);
            }
        }

        return next == double.MaxValue ? 0 : (next - within) / Math.Max(next, within);
    }
}
