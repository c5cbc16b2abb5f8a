using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Training.Results;

namespace RoxMind.Training.Cohorts;

/// <summary>Clusters on the z-scores of all segments. They sort mostly from fast to slow, and are numbered so.</summary>
internal static class SegmentClusterTrainer
{
    /// <summary>z-scores against everyone.</summary>
    public static ClusterFit Performance(TrainingSet set, NormTable everyone) =>
        Train(set.Races.Select(race => (race.EventId, Standardize(race, everyone))));

    /// <summary>The points of all races by their z-scores against everyone, beside a model.</summary>
    public static ClusterFit Points(TrainingSet set, NormTable everyone, ClusterModel model) =>
        new(
            model,
            [.. set.Races.Select(race => Standardize(race, everyone))],
            [.. set.Races.Select(race => race.EventId)]
        );

    /// <summary>z-scores within the standard and age group; within the standard where the age is unknown or rare.</summary>
    public static ClusterFit Context(TrainingSet set, int leastInGroup)
    {
        var standards = Norms(set.Races.GroupBy(race => (race.Standard, AgeGroup.Unknown)), leastInGroup);
        var ages = Norms(set.Races.GroupBy(race => (race.Standard, race.AgeGroup)), leastInGroup);
        return Train(
            set.Races.Where(race => Group(race) is not null)
                .Select(race => (race.EventId, Standardize(race, Group(race)!)))
        );

        NormTable? Group(RaceResult race) =>
            (race.AgeGroup.IsKnown ? ages.GetValueOrDefault((race.Standard, race.AgeGroup)) : null)
            ?? standards.GetValueOrDefault((race.Standard, AgeGroup.Unknown));
    }

    private static Dictionary<(StationStandard Standard, AgeGroup Age), NormTable> Norms(
        IEnumerable<IGrouping<(StationStandard Standard, AgeGroup Age), RaceResult>> groups,
        int least
    ) =>
        groups
            .Where(group => group.Count() >= least)
            .ToDictionary(group => group.Key, group => NormTableBuilder.Build("group", group));

    private static float[] Standardize(RaceResult race, NormTable norms) =>
        [.. RaceFormat.Segments.Select(segment => (float)norms[segment].Z(race.Splits.Raw[(int)segment]))];

    private static ClusterFit Train(IEnumerable<(string Event, float[] Point)> races)
    {
        (string Event, float[] Point)[] all = [.. races];
        float[][] points = [.. all.Select(one => one.Point)];
        float[][] centres = [.. KMeansFit.Centres(points).OrderBy(centre => centre.Average())];
        return new ClusterFit(
            new ClusterModel(
                [.. RaceFormat.Segments.Select(RaceFormat.ColumnName)],
                LevelNames.Of(centres),
                Rounding.Round(centres)
            ),
            points,
            [.. all.Select(one => one.Event)]
        );
    }
}
