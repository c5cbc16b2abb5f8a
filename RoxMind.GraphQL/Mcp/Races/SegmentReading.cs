using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.GraphQL.Mcp.Answers;

namespace RoxMind.GraphQL.Mcp.Races;

/// <summary>One segment against what was expected of this athlete and against others.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="TimeS">Time, seconds; null when the split is missing, which is never fast.</param>
/// <param name="ExpectedS">What the athlete's other segments let expect, seconds; null where it is not known.</param>
/// <param name="GapS">Time minus expected, seconds: positive is time lost.</param>
/// <param name="Z">Standard deviations from the mean of all finishers; negative is faster.</param>
/// <param name="ZContext">Standard deviations from the mean of the same gender and age group; negative is faster.</param>
/// <param name="Percentile">Share of finishers with the same stations who were slower, 0 to 100; 100 is fastest.</param>
/// <param name="CourseEffectS">Seconds that the course added; it is in `expectedS` already. Null when nothing is known of it.</param>
/// <param name="Marks">What the numbers need to be read with.</param>
internal sealed record SegmentReading(
    Segment Segment,
    int? TimeS,
    int? ExpectedS,
    int? GapS,
    double? Z,
    double? ZContext,
    double? Percentile,
    int? CourseEffectS,
    IReadOnlyList<SegmentMarks> Marks
)
{
    private static readonly SegmentMarks[] s_marks =
    [
        .. Enum.GetValues<SegmentMarks>().Where(mark => mark != SegmentMarks.None),
    ];

    /// <summary>Reads it.</summary>
    public static SegmentReading Of(SegmentAnalysis segment) =>
        new(
            segment.Segment,
            segment.TimeS,
            segment.ExpectedS,
            segment.GapS,
            Figures.Short(segment.Z),
            Figures.Short(segment.ZContext),
            Figures.Short(segment.Percentile),
            segment.CourseEffectS,
            [.. s_marks.Where(mark => segment.Marks.HasFlag(mark))]
        );
}
