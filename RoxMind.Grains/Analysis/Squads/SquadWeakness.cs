using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Squads;

/// <summary>
/// What several athletes of a squad should train first: a segment, or a group. Either <c>segment</c> or <c>group</c> is set.
/// </summary>
/// <param name="Segment">The segment; null when it is a group.</param>
/// <param name="Athletes">How many athletes have it among their priorities.</param>
/// <param name="MedianGapS">Median of what these athletes lose there, seconds; positive.</param>
/// <param name="MedianStepS">Median of what one training block can bring these athletes there, seconds.</param>
/// <param name="Group">All runs, all stations or all transitions together; null when it is a segment.</param>
public sealed record SquadWeakness(
    Segment? Segment,
    int Athletes,
    int MedianGapS,
    int MedianStepS,
    SegmentKind? Group = null
);
