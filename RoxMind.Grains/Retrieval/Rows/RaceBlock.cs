using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Retrieval.Rows;

/// <summary>Rows of a view.</summary>
/// <param name="Standard">What the stations asked for.</param>
/// <param name="IsComplete">Whether the races have all splits; else none of them has.</param>
/// <param name="Rows">The rows.</param>
/// <param name="First">Position of the first row among those of all blocks.</param>
public sealed record RaceBlock(StationStandard Standard, bool IsComplete, RaceRows Rows, int First);
