using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Clusters;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Training.Results;

namespace RoxMind.Training.Cohorts;

/// <summary>Clusters on the z-scores of all segments. They sort mostly from fast to slow, and are numbered so.</summary>
internal static class SegmentClusterTrainer
{
    private static readonly ImmutableArray<string> Names =
    [
        "level 1 (fastest)",
        "level 2",
        "level 3",
        "level 4 (slowest)",
    ];

    /// <summary>z-scores against everyone.</summary>
    public static ClusterModel Performance(TrainingSet set, NormTable everyone) =>
        Train([.. set.Races.Select(race => Standardize(race, everyone))]);

    /// <summary>z-scores within the standard and age group; within the standard where the age is unknown or rare.</summary>
    public static ClusterModel Context(TrainingSet set, int leastInGroup)
    {
        var standards = Norms(set.Races.GroupBy(race => (race.Standard, AgeGroup.Unknown)), leastInGroup);
        var ages = Norms(set.Races.GroupBy(race => (race.Standard, race.AgeGroup)), leastInGroup);
        return Train([
            .. set
                .Races.Select(race =>
                    (race.AgeGroup.IsKnown ? ages.GetValueOrDefault((race.Standard, race.AgeGroup)) : null) is { } own
                        ? Standardize(race, own)
                    : standards.GetValueOrDefault((race.Standard, AgeGroup.Unknown)) is { } all ? Standardize(race, all)
                    : null
                )
                .OfType<float[]>(),
        ]);
    }

    private static Dictionary<(StationStandard Standard, AgeGroup Age), NormTable> Norms(
        IEnumerable<IGrouping<(StationStandard Standard, AgeGroup Age), RaceResult>> groups,
        int least
    ) =>
        groups
            .Where(group => group.Count() >= least)
            .ToDictionary(group => group.Key, group => NormTableBuilder.Build("group", group));

    private static float[] Standardize(RaceResult race, NormTable norms) =>
        [.. Course.Segments.Select(segment => (float)norms[segment].Z(race.Splits.Raw[(int)segment]))];

    private static ClusterModel Train(float[][] points) =>
        new(
            [.. Course.Segments.Select(Course.ColumnName)],
            Names,
            [
                .. KMeansFit
                    .Centres(points)
                    .OrderBy(centre => centre.Average())
                    .Select(centre => centre.Select(value => Math.Round((double)value, 4)).ToImmutableArray()),
            ]
        );
}
