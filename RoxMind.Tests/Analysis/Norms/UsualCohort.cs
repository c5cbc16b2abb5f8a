using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Analysis.Norms;

/// <summary>A snapshot with nothing in it but the norms of its finishers and their realistic steps.</summary>
internal static class UsualCohort
{
    public static readonly StationStandard Standard = new(Division.Open, Gender.Male, 100);

    public static CohortSnapshot Of(NormTable norms, ImmutableArray<ImmutableArray<double>> steps = default) =>
        new()
        {
            ModelVersion = "none",
            Standard = Standard,
            Everyone = norms,
            Peers = norms,
            ByAge = ImmutableDictionary<AgeGroup, NormTable>.Empty,
            Performance = new ClusterModel([], [], []),
            Context = new ClusterModel([], [], []),
            Shape = new ClusterModel([], [], []),
            LogCovariance = [],
            Noise = [],
            RealisticSteps = steps.IsDefault ? [] : steps,
        };
}
