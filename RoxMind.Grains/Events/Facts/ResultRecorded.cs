using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Events.Facts;

/// <summary>A finisher's result was acknowledged.</summary>
/// <param name="Result">The result.</param>
/// <param name="Source">The publication that it came with, an import's id; null when it was sent by itself.</param>
[GenerateSerializer]
[Immutable]
[Alias("result-recorded")]
public sealed record ResultRecorded([property: Id(0)] RaceResult Result, [property: Id(1)] string? Source = null)
    : EventFact;
