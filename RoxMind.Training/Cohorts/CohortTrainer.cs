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
    /// <param name="set">The results.</param>
    /// <param name="settled">The events when they were over.</param>
    public static SharedCohortTraining Shared(TrainingSet set, SettledEvents settled)
    {
        var everyone = NormTableBuilder.Build("all finishers", set.Races);
        return new SharedCohortTraining(
            Rounding.Round(everyone),
            SegmentClusterTrainer.Performance(set, everyone),
            SegmentClusterTrainer.Context(set, LeastInAgeGroup),
            ShapeClusterTrainer.Train(set),
            NextRaceFit.Of(set, settled)
        );
    }

    /// <summary>Norms of each standard with at least <see cref="PaceNorms.LeastFinishers"/> finishers, in order of their keys.</summary>
    /// <param name="set">The results.</param>
    /// <param name="settled">The events when they were over.</param>
    public static IEnumerable<CohortDocument> Standards(TrainingSet set, SettledEvents settled)
    {
        var noise = NoiseEstimate.Of(set);
        var newest = set.Races.Max(race => race.Season);
        return set
            .Races.GroupBy(race => race.Standard)
            .Where(group => group.Count() >= PaceNorms.LeastFinishers)
            .OrderBy(group => group.Key.Key, StringComparer.Ordinal)
            .Select(group => Standard(group.Key, [.. group], newest, noise, settled));
    }

    private static CohortDocument Standard(
        StationStandard standard,
        RaceResult[] races,
        int? newest,
        ImmutableArray<double> noise,
        SettledEvents settled
    )
    {
        var name = StandardTitle.Of(standard);
        var field = new RecentField(races, newest);
        var peers = field.Build(name);
        var document = new CohortDocument(
            standard.Key,
            Rounding.Round(peers),
            field
                .Races.Where(race => race.AgeGroup.IsKnown)
                .GroupBy(race => race.AgeGroup)
                .Where(group => group.Count() >= LeastInAgeGroup)
                .ToImmutableSortedDictionary(
                    group => group.Key.ToString(),
                    group => Rounding.Round(field.Build($"{name} {group.Key}", group.Key)),
                    StringComparer.Ordinal
                ),
            Rounding.Round(LogCovariance.About(peers, races.Select(race => race.Splits)), 6),
            noise,
            [.. RealisticStep.Of(peers, field.Races).Select(level => Rounding.Round(level, 1))],
            EventNormsFit.Of(standard, field.Races, settled)
        );
        var none = new ClusterModel([], [], []);
        var snapshot = document.ToSnapshot(string.Empty, new SharedCohortDocument(peers, none, none, none));
        return document with { Believable = BelievableFit.Of(snapshot.With(settled.Courses), races, settled) };
    }
}
