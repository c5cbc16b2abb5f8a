using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.GraphQL.Mcp.Answers;

namespace RoxMind.GraphQL.Mcp.Races;

/// <summary>All runs, all stations or all transitions together.</summary>
/// <param name="Kind">Runs, stations or transitions.</param>
/// <param name="TimeS">Time in all of them, seconds; null when a part of it is missing.</param>
/// <param name="TypicalS">What athletes with the same finish usually take for them, seconds; null where it is not known.</param>
/// <param name="GapS">Time minus typical, seconds: positive is time lost here that was won elsewhere.</param>
/// <param name="Percentile">Share of finishers who would have been slower at this event, 0 to 100.</param>
/// <param name="Z">The gap in standard deviations of athletes with the same finish; negative is faster.</param>
internal sealed record GroupReading(
    SegmentKind Kind,
    int? TimeS,
    int? TypicalS,
    int? GapS,
    double? Percentile,
    double? Z
)
{
    /// <summary>Reads it.</summary>
    public static GroupReading Of(GroupAnalysis group) =>
        new(
            group.Kind,
            group.TimeS,
            group.TypicalS,
            group.GapS,
            Figures.Short(group.Percentile),
            Figures.Short(group.Z)
        );
}
