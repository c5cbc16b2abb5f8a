using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Retrieval.Rows;

/// <summary>What the numbers of races stand for.</summary>
/// <param name="Athletes">The numbers of athletes are below it.</param>
/// <param name="Occasions">Occasions by number.</param>
/// <param name="Nations">Countries by number, as published; null where none was.</param>
/// <param name="Ages">Age groups by number.</param>
public sealed record CodeTable(
    int Athletes,
    ReadOnlyMemory<Occasion> Occasions,
    ReadOnlyMemory<string?> Nations,
    ReadOnlyMemory<AgeGroup> Ages
);
