using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Models.Documents;
using RoxMind.Training.Courses;
using RoxMind.Training.Results;

namespace RoxMind.Training.Cohorts;

/// <summary>Learns the norms, the clusters and the noise of the bundle.</summary>
internal static class CohortTrainer
{
    /// <summary>A smaller age group has no norms of its own.</summary>
    private const int LeastInAgeGroup = 30;

    /// <summary>What all standards share, with the clusters as they were fitted.</summary>
    public static SharedCohortTraining Shared(TrainingSet set)
    {
        var everyone = NormTableBuilder.Build("all finishers", set.Races);
        return new SharedCohortTraining(
            Rounding.Round(everyone),
            SegmentClusterTrainer.Performance(set, everyone),
            SegmentClusterTrainer.Context(set, LeastInAgeGroup),
            ShapeClusterTrainer.Train(set)
        );
    }

    /// <summary>Norms of each standard with at least <see cref="PaceNorms.LeastFinishers"/> finishers, in order of their keys.</summary>
    public static IEnumerable<CohortDocument> Standards(TrainingSet set)
    {
        var noise = NoiseEstimate.Of(set);
        return set
            .Races.GroupBy(race => race.Standard)
            .Where(group => group.Count() >= PaceNorms.LeastFinishers)
            .OrderBy(group => group.Key.Key, StringComparer.Ordinal)
            .Select(group => Standard(group.Key, [.. group], noise));
    }

    private static CohortDocument Standard(StationStandard standard, RaceResult[] races, ImmutableArray<double> noise)
    {
        var name = StandardTitle.Of(standard);
        var peers = NormTableBuilder.Build(name, races);
        return new CohortDocument(
            standard.Key,
            Rounding.Round(peers),
            races
                .Where(race => race.AgeGroup.IsKnown)
                .GroupBy(race => race.AgeGroup)
                .Where(group => group.Count() >= LeastInAgeGroup)
                .ToImmutableSortedDictionary(
                    group => group.Key.ToString(),
                    group => Rounding.Round(NormTableBuilder.Build($"{name} {group.Key}", group)),
                    StringComparer.Ordinal
                ),
            Rounding.Round(LogCovariance.About(peers, races.Select(race => race.Splits)), 6),
            noise,
            [.. RealisticStep.Of(peers, races).Select(level => Rounding.Round(level, 1))]
        );
    }
}
