using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Lists;

namespace RoxMind.Grains.Events.Contracts.Movers;

/// <summary>Who gained or lost places between two checkpoints of one event, among starts that race each other.</summary>
/// <param name="Division">Division.</param>
/// <param name="Gender">Gender category.</param>
/// <param name="AgeGroup">Only this age group; null takes all.</param>
/// <param name="From">Segments done at the first checkpoint, 0 to 22; from 1 by time.</param>
/// <param name="To">Segments done at the second checkpoint, up to 23; null is as far as each start has come.</param>
/// <param name="Basis">What places are counted by.</param>
/// <param name="Direction">Which way.</param>
/// <param name="Range">The part.</param>
[GenerateSerializer]
[Immutable]
[Alias("movers-query")]
public sealed record MoversQuery(
    [property: Id(0)] Division Division,
    [property: Id(1)] Gender Gender,
    [property: Id(2)] AgeGroup? AgeGroup,
    [property: Id(3)] int From,
    [property: Id(4)] int? To,
    [property: Id(5)] MoverBasis Basis,
    [property: Id(6)] MoverDirection Direction,
    [property: Id(9)] ListRange Range
);
