using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Report;

/// <summary>
/// Where training pays most: one segment, or running, stations or transitions as a whole. Either <c>segment</c> or <c>group</c> is
/// set.
/// </summary>
/// <param name="Segment">The segment; null when it is a group.</param>
/// <param name="GapS">
/// Seconds lost, positive: of a segment against the expectation from the athlete's other segments, of a group against athletes with the
/// same finish.
/// </param>
/// <param name="RealisticStepS">
/// Seconds from the median to the 25th percentile of finishers with such a finish: what one training block can bring.
/// </param>
/// <param name="HintId">Id of the coaching knowledge base's hint for it, or of the family that it is chosen from.</param>
/// <param name="Group">All runs, all stations or all transitions together; null when it is a segment.</param>
[GenerateSerializer]
[Immutable]
[Alias("priority")]
public sealed record Priority(
    [property: Id(0)] Segment? Segment,
    [property: Id(1)] int GapS,
    [property: Id(2)] int RealisticStepS,
    [property: Id(3)] string HintId,
    [property: Id(4)] SegmentKind? Group = null
)
{
    /// <summary>What it is about.</summary>
    public RacePart Part() => new(Segment, Group);
}
