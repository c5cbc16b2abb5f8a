using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Events.Facts;

/// <summary>A finisher's result was acknowledged.</summary>
/// <param name="Result">The result.</param>
[GenerateSerializer]
[Immutable]
[Alias("result-recorded")]
public sealed record ResultRecorded([property: Id(0)] RaceResult Result) : EventFact;
