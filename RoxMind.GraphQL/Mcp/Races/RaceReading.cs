using RoxMind.Grains.Analysis.Report;
using RoxMind.GraphQL.Mcp.Answers;

namespace RoxMind.GraphQL.Mcp.Races;

/// <summary>How good a race was for this athlete, and where time was lost.</summary>
/// <param name="PeerGroup">The gender and age group (or gender alone) that `zContext` compares with.</param>
/// <param name="PeerCount">How many finishers that group has.</param>
/// <param name="Percentile">Share of finishers with the same stations who were slower, 0 to 100; 100 is fastest.</param>
/// <param name="Expected">The finish against what is typical for such an athlete at this event.</param>
/// <param name="Priorities">Up to three segments or groups to train first; none when the race was balanced.</param>
/// <param name="Strengths">Up to two segments or groups that went best.</param>
/// <param name="Groups">Runs, stations and transitions as wholes, against athletes with the same finish.</param>
/// <param name="Segments">The 23 segments in course order.</param>
/// <param name="FadePct">
/// Mean of runs 5 to 7 over mean of runs 2 to 4, less 1, percent: positive is slowing down. Null when a run is missing.
/// </param>
/// <param name="NextRace">What the middle half of athletes with such a finish runs at their next race; null where it is not known.</param>
/// <param name="Course">What the course did to this finish; null when nothing is known of it.</param>
/// <param name="Flags">What makes the explanation less certain; say so.</param>
internal sealed record RaceReading(
    string PeerGroup,
    int PeerCount,
    double? Percentile,
    ExpectedFinish Expected,
    IReadOnlyList<PriorityReading> Priorities,
    IReadOnlyList<Strength> Strengths,
    IReadOnlyList<GroupReading> Groups,
    IReadOnlyList<SegmentReading> Segments,
    double? FadePct,
    NextRace? NextRace,
    CourseReading? Course,
    IReadOnlyList<QualityFlag> Flags
)
{
    /// <summary>Reads an analysis.</summary>
    public static RaceReading Of(RaceAnalysis analysis) =>
        new(
            analysis.PeerGroup,
            analysis.PeerCount,
            Figures.Short(analysis.Percentile),
            ExpectedFinish.Of(analysis.Expectation),
            [.. analysis.Priorities.Select(priority => PriorityReading.Of(priority, analysis))],
            analysis.Strengths,
            [.. analysis.Groups.Select(GroupReading.Of)],
            [.. analysis.Segments.Select(SegmentReading.Of)],
            Figures.Short(analysis.Pacing.FadePct),
            analysis.Next,
            analysis.Course,
            analysis.Flags
        );
}
