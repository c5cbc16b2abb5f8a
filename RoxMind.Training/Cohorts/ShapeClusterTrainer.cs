using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Clusters;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Training.Results;

namespace RoxMind.Training.Cohorts;

/// <summary>
/// Clusters on relative strengths. Scores are made within each event and standard, so that a venue with a long run course
/// does not make a cluster of its own.
/// </summary>
internal static class ShapeClusterTrainer
{
    private const int LeastInGroup = 50;

    private static readonly ImmutableArray<string> GroupNames =
    [
        "in running",
        "on the ergs",
        "at sleds and carry",
        "at bodyweight stations",
    ];

    /// <summary>Trains on all races of events and standards with enough finishers.</summary>
    public static ClusterModel Train(TrainingSet set)
    {
        float[][] points =
        [
            .. set
                .Races.GroupBy(race => (race.EventId, race.Standard))
                .Where(group => group.Count() >= LeastInGroup)
                .OrderBy(group => group.Key.EventId, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Standard.Key, StringComparer.Ordinal)
                .SelectMany(group => Score([.. group])),
        ];
        var centres = Order(KMeansFit.Centres(points));
        return new ClusterModel(
            ShapeScorer.Groups,
            [.. centres.Select((centre, group) => (centre[group] > 0 ? "weaker " : "stronger ") + GroupNames[group])],
            [.. centres.Select(centre => centre.Select(value => Math.Round((double)value, 4)).ToImmutableArray())]
        );
    }

    private static IEnumerable<float[]> Score(RaceResult[] races)
    {
        var norms = NormTableBuilder.Build("event", races);
        var scorer = new ShapeScorer(norms, LogCovariance.About(norms, races.Select(race => race.Splits)));
        return races.Select(race => scorer.Score(race.Splits)).OfType<ShapeScores>().Select(Coordinates);
    }

    private static float[] Coordinates(ShapeScores scores) =>
        [(float)scores.Run, (float)scores.Ergs, (float)scores.SledsAndCarry, (float)scores.Bodyweight];

    /// <summary>
    /// Numbers the clusters by the group in which they stand out, strong (low) or weak (high): of all ways to give each group
    /// one cluster, the one in which they stand out most.
    /// </summary>
    private static float[][] Order(float[][] centres) =>
        [
            .. Permutations([.. Enumerable.Range(0, centres.Length)])
                .MaxBy(order => order.Select((cluster, group) => Math.Abs(centres[cluster][group])).Sum())!
                .Select(cluster => centres[cluster]),
        ];

    private static IEnumerable<int[]> Permutations(int[] items) =>
        items.Length == 1
            ? [items]
            : items.SelectMany(first =>
                Permutations([.. items.Where(item => item != first)]).Select(rest => (int[])[first, .. rest])
            );
}
