using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Squads;

/// <summary>A segment that several athletes of a squad should train first.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Athletes">How many athletes have it among their priorities.</param>
/// <param name="MedianGapS">Median of what these athletes lose there against their other segments, seconds; positive.</param>
/// <param name="MedianStepS">Median of what one training block can bring these athletes there, seconds.</param>
public sealed record SquadWeakness(Segment Segment, int Athletes, int MedianGapS, int MedianStepS);
