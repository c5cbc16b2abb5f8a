using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Lists;

namespace RoxMind.Grains.Events.Contracts.Standings;

/// <summary>How the starts of an event stood at a checkpoint, finished or not. Null filters take everyone.</summary>
/// <param name="Checkpoint">Segments done there, 1 to 23.</param>
/// <param name="Basis">What they are ordered by.</param>
/// <param name="Division">Only this division.</param>
/// <param name="Gender">Only this gender category.</param>
/// <param name="AgeGroup">Only this age group.</param>
/// <param name="Range">The part.</param>
[GenerateSerializer]
[Immutable]
[Alias("standings-query")]
public sealed record StandingsQuery(
    [property: Id(0)] int Checkpoint,
    [property: Id(1)] StandingBasis Basis,
    [property: Id(2)] Division? Division,
    [property: Id(3)] Gender? Gender,
    [property: Id(4)] AgeGroup? AgeGroup,
    [property: Id(5)] ListRange Range
);
