using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Events.Facts;

/// <summary>A split of a race under way was acknowledged.</summary>
/// <param name="Entry">The start number and category.</param>
/// <param name="Segment">The segment that ended.</param>
/// <param name="TimeS">Seconds spent in the segment.</param>
/// <param name="EventName">The event's published name; null in entries of before it was kept.</param>
[GenerateSerializer]
[Immutable]
[Alias("split-recorded")]
public sealed record SplitRecorded(
    [property: Id(0)] RaceEntry Entry,
    [property: Id(1)] Segment Segment,
    [property: Id(2)] int TimeS,
    [property: Id(3)] string? EventName = null
) : EventFact;
