using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Norms;

/// <summary>
/// How the finishers of a standard compare once what their events did to all is taken off: a percentile by them is a place among
/// those who race the same course, wherever that is.
/// </summary>
/// <param name="Run">The eight runs together.</param>
/// <param name="Station">The eight stations together.</param>
/// <param name="Roxzone">The seven transitions together.</param>
/// <param name="Total">The finish.</param>
[GenerateSerializer]
[Immutable]
[Alias("event-norms")]
public sealed record EventNorms(
    [property: Id(0)] Distribution Run,
    [property: Id(1)] Distribution Station,
    [property: Id(2)] Distribution Roxzone,
    [property: Id(3)] Distribution Total
)
{
    /// <summary>The norm of all segments of a kind.</summary>
    public Distribution this[SegmentKind kind] =>
        kind switch
        {
            SegmentKind.Run => Run,
            SegmentKind.Station => Station,
            _ => Roxzone,
        };
}
