using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Silo.Search;

/// <summary>Races that stand together.</summary>
/// <param name="Standard">What the stations asked for.</param>
/// <param name="IsComplete">Whether they have all splits: only those are found by likeness.</param>
internal readonly record struct RaceKind(StationStandard Standard, bool IsComplete);
