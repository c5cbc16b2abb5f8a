using System.Collections.Immutable;
using System.Globalization;

namespace RoxMind.Training.Cohorts;

/// <summary>
/// How good a clustering is, as named numbers: the elbow (mean squared distance to the nearest of 2 to 8 centres), the
/// silhouette of the same, how stable the centres are under resampling, and how far the clusters depend on the event.
/// </summary>
internal static class ClusterMetrics
{
    /// <summary>The numbers of clusters looked at for the elbow.</summary>
    public static readonly ImmutableArray<int> Elbow = [2, 3, 4, 5, 6, 7, 8];

    /// <summary>Names of the three clusterings.</summary>
    public static readonly ImmutableArray<string> Clusterings = ["performance", "context", "shape"];

    private const int Sample = 10_000;
    private const int ResampleSample = 25_000;
    private const int SilhouetteSample = 2_000;
    private const int Resamples = 10;

    /// <summary>Name of the mean squared distance for a number of clusters.</summary>
    /// <param name="clustering">Name of the clustering.</param>
    /// <param name="clusters">Number of clusters.</param>
    public static string InertiaKey(string clustering, int clusters) =>
        string.Create(CultureInfo.InvariantCulture, $"cluster_{clustering}_inertia_k{clusters}");

    /// <summary>Name of the silhouette for a number of clusters.</summary>
    /// <param name="clustering">Name of the clustering.</param>
    /// <param name="clusters">Number of clusters.</param>
    public static string SilhouetteKey(string clustering, int clusters) =>
        string.Create(CultureInfo.InvariantCulture, $"cluster_{clustering}_silhouette_k{clusters}");

    /// <summary>Name of the mean adjusted Rand index over resamples.</summary>
    /// <param name="clustering">Name of the clustering.</param>
    public static string StabilityKey(string clustering) => $"cluster_{clustering}_rand_index";

    /// <summary>Name of the least adjusted Rand index over resamples.</summary>
    /// <param name="clustering">Name of the clustering.</param>
    public static string LeastStabilityKey(string clustering) => $"cluster_{clustering}_rand_index_least";

    /// <summary>Name of Cramér's V between cluster and event.</summary>
    /// <param name="clustering">Name of the clustering.</param>
    public static string EventKey(string clustering) => $"cluster_{clustering}_event_v";

    /// <summary>Name of a cluster's share of the points.</summary>
    /// <param name="clustering">Name of the clustering.</param>
    /// <param name="cluster">Id of the cluster.</param>
    public static string ShareKey(string clustering, int cluster) =>
        string.Create(CultureInfo.InvariantCulture, $"cluster_{clustering}_share_{cluster}");

    /// <summary>The numbers of a clustering.</summary>
    /// <param name="clustering">Its name.</param>
    /// <param name="fit">The clustering.</param>
    public static IEnumerable<KeyValuePair<string, double>> Of(string clustering, ClusterFit fit)
    {
        var assigned = fit.Assign();
        for (var cluster = 0; cluster < KMeansFit.Clusters; cluster++)
        {
            yield return Named(ShareKey(clustering, cluster), assigned.Average(c => c == cluster ? 1.0 : 0));
        }

        var events = fit.Events.Distinct().Order(StringComparer.Ordinal).ToArray();
        int[] eventOf = [.. fit.Events.Select(id => Array.BinarySearch(events, id, StringComparer.Ordinal))];
        yield return Named(EventKey(clustering), Partition.CramersV(assigned, eventOf));

        var sample = Thin(fit.Points, Sample);
        var few = Thin(fit.Points, SilhouetteSample);
        foreach (var clusters in Elbow)
        {
            var centres = clusters == KMeansFit.Clusters ? fit.Centres : KMeansFit.Centres(sample, clusters);
            yield return Named(InertiaKey(clustering, clusters), KMeansFit.MeanDistance(sample, centres));
            yield return Named(SilhouetteKey(clustering, clusters), Silhouette.Of(few, KMeansFit.Assign(few, centres)));
        }

        double[] stability = [.. Stability(fit, assigned, eventOf, events.Length)];
        yield return Named(StabilityKey(clustering), stability.Average());
        yield return Named(LeastStabilityKey(clustering), stability.Min());
    }

    /// <summary>
    /// How alike the clusters are when whole events are drawn with replacement and the centres are fitted anew: the adjusted
    /// Rand index of the new and the served clusters over all points, by resample.
    /// </summary>
    /// <param name="fit">The clustering.</param>
    public static ImmutableArray<double> Stability(ClusterFit fit)
    {
        var events = fit.Events.Distinct().Order(StringComparer.Ordinal).ToArray();
        int[] eventOf = [.. fit.Events.Select(id => Array.BinarySearch(events, id, StringComparer.Ordinal))];
        return [.. Stability(fit, fit.Assign(), eventOf, events.Length)];
    }

    private static IEnumerable<double> Stability(ClusterFit fit, int[] assigned, int[] eventOf, int events)
    {
        var members = Enumerable.Range(0, fit.Points.Length).ToLookup(i => eventOf[i]);
        var random = new Random(1);
        for (var resample = 0; resample < Resamples; resample++)
        {
            var drawn = Enumerable.Range(0, events).SelectMany(_ => members[random.Next(events)]).ToArray();
            var centres = KMeansFit.Centres(Thin([.. drawn.Select(i => fit.Points[i])], ResampleSample));
            yield return Partition.AdjustedRand(assigned, KMeansFit.Assign(fit.Points, centres));
        }
    }

    /// <summary>Every n-th point: evenly over the events, which the points are ordered by.</summary>
    private static float[][] Thin(float[][] points, int most)
    {
        var step = Math.Max(1, (points.Length + most - 1) / most);
        return [.. points.Where((_, i) => i % step == 0)];
    }

    private static KeyValuePair<string, double> Named(string name, double value) => new(name, Math.Round(value, 4));
}
