using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;

namespace RoxMind.Grains.Athletes;

/// <summary>One race of an athlete with its explanation.</summary>
/// <param name="Result">The result.</param>
/// <param name="Basis">Why it is this athlete's.</param>
/// <param name="Outcome">The analysis, or why there is none.</param>
[GenerateSerializer]
[Immutable]
[Alias("athlete-race")]
public sealed record AthleteRace(
    [property: Id(0)] RaceResult Result,
    [property: Id(1)] IdentityBasis Basis,
    [property: Id(2)] AnalysisOutcome Outcome
);
