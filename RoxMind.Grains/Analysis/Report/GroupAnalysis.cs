using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Report;

/// <summary>
/// All runs, all stations or all transitions of a race together: what kind of athlete this was, before any single segment is looked
/// at.
/// </summary>
/// <param name="Kind">Runs, stations or transitions.</param>
/// <param name="TimeS">Time in all of them together, seconds; null when a part of it is missing.</param>
/// <param name="TypicalS">
/// What athletes of the same standard with the same finish at this event usually take for them, seconds.
/// </param>
/// <param name="GapS">Time minus typical, seconds: positive is time lost here that was won elsewhere.</param>
/// <param name="Percentile">
/// Share of finishers of the same standard who would have been slower at this event, 0 to 100; 100 is fastest.
/// </param>
/// <param name="Z">
/// The gap in standard deviations of athletes with the same finish; negative is faster. Beyond ±1 the group stands out.
/// </param>
[GenerateSerializer]
[Immutable]
[Alias("group-analysis")]
public sealed record GroupAnalysis(
    [property: Id(0)] SegmentKind Kind,
    [property: Id(1)] int? TimeS,
    [property: Id(2)] int? TypicalS,
    [property: Id(3)] int? GapS,
    [property: Id(4)] double? Percentile,
    [property: Id(5)] double? Z
);
