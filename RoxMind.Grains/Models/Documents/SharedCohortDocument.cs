using RoxMind.Grains.Analysis.Norms;

namespace RoxMind.Grains.Models.Documents;

/// <summary>The part of the cohort snapshots that all standards share: the file <c>cohorts/global.json</c>.</summary>
/// <param name="Everyone">See <see cref="CohortSnapshot.Everyone"/>.</param>
/// <param name="Performance">See <see cref="CohortSnapshot.Performance"/>.</param>
/// <param name="Context">See <see cref="CohortSnapshot.Context"/>.</param>
/// <param name="Shape">See <see cref="CohortSnapshot.Shape"/>.</param>
/// <param name="NextRace">See <see cref="CohortSnapshot.NextRace"/>.</param>
internal sealed record SharedCohortDocument(
    NormTable Everyone,
    ClusterModel Performance,
    ClusterModel Context,
    ClusterModel Shape,
    NextRaceNorm? NextRace = null
);
