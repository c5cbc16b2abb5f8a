using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Report;

/// <summary>A segment in which the athlete is ahead of the expectation from the other segments.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="GapS">Time minus expected, seconds; negative.</param>
[GenerateSerializer]
[Immutable]
[Alias("strength")]
public sealed record Strength([property: Id(0)] Segment Segment, [property: Id(1)] int GapS);
