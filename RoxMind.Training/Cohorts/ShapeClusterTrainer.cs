using RoxMind.Grains.Analysis.Clusters;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Training.Results;

namespace RoxMind.Training.Cohorts;

/// <summary>
/// Clusters on relative strengths. Scores are made within each event and standard, so that a venue with a long run course
/// does not make a cluster of its own.
/// </summary>
internal static class ShapeClusterTrainer
{
    private const int LeastInGroup = 50;

    /// <summary>Trains on all races of events and standards with enough finishers.</summary>
    public static ClusterFit Train(TrainingSet set)
    {
        var points = Points(set, new ClusterModel(ShapeScorer.Groups, [], []));
        var centres = ShapeNames.Order(KMeansFit.Centres(points.Points));
        return points with
        {
            Model = new ClusterModel(ShapeScorer.Groups, [.. centres.Select(ShapeNames.Of)], Rounding.Round(centres)),
        };
    }

    /// <summary>The points of all races of events and standards with enough finishers, beside a model.</summary>
    public static ClusterFit Points(TrainingSet set, ClusterModel model)
    {
        (string Event, float[] Point)[] scored =
        [
            .. set
                .Races.GroupBy(race => (race.EventId, race.Standard))
                .Where(group => group.Count() >= LeastInGroup)
                .OrderBy(group => group.Key.EventId, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Standard.Key, StringComparer.Ordinal)
                .SelectMany(group => Score([.. group]).Select(point => (group.Key.EventId, point))),
        ];
        return new ClusterFit(model, [.. scored.Select(one => one.Point)], [.. scored.Select(one => one.Event)]);
    }

    private static IEnumerable<float[]> Score(RaceResult[] races)
    {
        var norms = NormTableBuilder.Build("event", races);
        var scorer = new ShapeScorer(norms, LogCovariance.About(norms, races.Select(race => race.Splits)));
        return races.Select(race => scorer.Score(race.Splits)).OfType<ShapeScores>().Select(Coordinates);
    }

    private static float[] Coordinates(ShapeScores scores) =>
        [(float)scores.Run, (float)scores.Ergs, (float)scores.SledsAndCarry, (float)scores.Bodyweight];
}
