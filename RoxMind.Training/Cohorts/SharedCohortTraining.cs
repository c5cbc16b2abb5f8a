using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Models.Documents;

namespace RoxMind.Training.Cohorts;

/// <summary>What all standards share, trained.</summary>
/// <param name="Everyone">Norms of all finishers.</param>
/// <param name="Performance">Clusters on z-scores against everyone.</param>
/// <param name="Context">Clusters on z-scores within standard and age group.</param>
/// <param name="Shape">Clusters on relative strengths.</param>
/// <param name="NextRace">What athletes do at their next race.</param>
internal sealed record SharedCohortTraining(
    NormTable Everyone,
    ClusterFit Performance,
    ClusterFit Context,
    ClusterFit Shape,
    NextRaceNorm? NextRace
)
{
    /// <summary>The file of the bundle.</summary>
    public SharedCohortDocument Document => new(Everyone, Performance.Model, Context.Model, Shape.Model, NextRace);

    /// <summary>How good the clusterings are, by name; see <see cref="ClusterMetrics"/>.</summary>
    public ImmutableSortedDictionary<string, double> Metrics() =>
        ImmutableSortedDictionary.CreateRange(
            StringComparer.Ordinal,
            [
                .. ClusterMetrics.Of("performance", Performance),
                .. ClusterMetrics.Of("context", Context),
                .. ClusterMetrics.Of("shape", Shape),
            ]
        );
}
