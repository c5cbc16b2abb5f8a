using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Report;

/// <summary>
/// What went best: one segment, or running, stations or transitions as a whole. Either <c>segment</c> or <c>group</c> is set.
/// </summary>
/// <param name="Segment">The segment; null when it is a group.</param>
/// <param name="GapS">
/// Time minus expected, seconds; negative. Of a segment against the expectation from the athlete's other segments, of a group against
/// athletes with the same finish.
/// </param>
/// <param name="Group">All runs, all stations or all transitions together; null when it is a segment.</param>
[GenerateSerializer]
[Immutable]
[Alias("strength")]
public sealed record Strength(
    [property: Id(0)] Segment? Segment,
    [property: Id(1)] int GapS,
    [property: Id(2)] SegmentKind? Group = null
)
{
    /// <summary>What it is about.</summary>
    public RacePart Part() => new(Segment, Group);
}
