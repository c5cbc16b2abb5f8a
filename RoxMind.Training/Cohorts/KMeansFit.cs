using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace RoxMind.Training.Cohorts;

/// <summary>ML.NET's k-means, made repeatable: one thread, fixed seeds, the best of several starts.</summary>
internal static class KMeansFit
{
    /// <summary>How many clusters, as in the original pipeline.</summary>
    public const int Clusters = 4;

    private const int Starts = 4;

    /// <summary>The centres with the least mean distance.</summary>
    /// <param name="points">Points of equal width.</param>
    /// <param name="clusters">How many centres.</param>
    public static float[][] Centres(float[][] points, int clusters = Clusters)
    {
        var (best, least) = (Array.Empty<float[]>(), double.MaxValue);
        for (var seed = 1; seed <= Starts; seed++)
        {
            var centres = Fit(points, clusters, seed);
            var distance = MeanDistance(points, centres);
            if (distance < least)
            {
                (best, least) = (centres, distance);
            }
        }

        return best;
    }

    /// <summary>Mean squared distance of points to their nearest centre.</summary>
    public static double MeanDistance(float[][] points, float[][] centres) =>
        points.Average(point => Squared(point, centres[Nearest(point, centres)]));

    /// <summary>The nearest centre of each point.</summary>
    public static int[] Assign(float[][] points, float[][] centres) =>
        [.. points.Select(point => Nearest(point, centres))];

    /// <summary>Squared distance of two points.</summary>
    public static double Squared(float[] a, float[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }

        return sum;
    }

    private static int Nearest(float[] point, float[][] centres)
    {
        var (nearest, least) = (0, double.MaxValue);
        for (var i = 0; i < centres.Length; i++)
        {
            var distance = Squared(point, centres[i]);
            if (distance < least)
            {
                (nearest, least) = (i, distance);
            }
        }

        return nearest;
    }

    private static float[][] Fit(float[][] points, int clusters, int seed)
    {
        var context = new MLContext(seed);
        var schema = SchemaDefinition.Create(typeof(ClusterPoint));
        schema[ClusterPoint.Column].ColumnType = new VectorDataViewType(NumberDataViewType.Single, points[0].Length);
        var data = context.Data.LoadFromEnumerable(
            points.Select(point => new ClusterPoint { Coordinates = point }),
            schema
        );
        var model = context
            .Clustering.Trainers.KMeans(
                new KMeansTrainer.Options
                {
                    FeatureColumnName = ClusterPoint.Column,
                    NumberOfClusters = clusters,
                    NumberOfThreads = 1,
                    MaximumNumberOfIterations = 200,
                    InitializationAlgorithm = KMeansTrainer.InitializationAlgorithm.KMeansPlusPlus,
                }
            )
            .Fit(data);
        VBuffer<float>[] centres = [];
        model.Model.GetClusterCentroids(ref centres, out _);
        return [.. centres.Select(centre => centre.DenseValues().ToArray())];
    }
}
