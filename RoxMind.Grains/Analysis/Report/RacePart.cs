using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Report;

/// <summary>What a strength or a priority is about: one segment, or all segments of a kind together.</summary>
/// <param name="Segment">The segment; null when it is a group.</param>
/// <param name="Group">All runs, all stations or all transitions; null when it is a segment.</param>
public readonly record struct RacePart(Segment? Segment, SegmentKind? Group)
{
    /// <summary>Its name for people: <c>sled push</c>, <c>running</c>.</summary>
    public string DisplayName =>
        Segment is { } segment
            ? RaceFormat.DisplayName(segment)
            : Group switch
            {
                SegmentKind.Run => "running",
                SegmentKind.Station => "stations",
                SegmentKind.Roxzone => "transitions",
                _ => throw new InvalidOperationException("Neither a segment nor a group."),
            };

    /// <summary>Its family in the coaching knowledge base.</summary>
    public string HintFamily =>
        Segment is { } segment ? Report.HintFamily.Of(segment) : Report.HintFamily.Of(Group.GetValueOrDefault());

    /// <summary>What it took, seconds; null when a time of it is missing.</summary>
    public int? TimeS(RaceAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return Segment is { } segment
            ? analysis.Segments.FirstOrDefault(one => one.Segment == segment)?.TimeS
            : GroupOf(analysis)?.TimeS;
    }

    /// <summary>What it was expected to take, seconds; null when it is not known.</summary>
    public int? ExpectedS(RaceAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return Segment is { } segment
            ? analysis.Segments.FirstOrDefault(one => one.Segment == segment)?.ExpectedS
            : GroupOf(analysis)?.TypicalS;
    }

    private GroupAnalysis? GroupOf(RaceAnalysis analysis)
    {
        var kind = Group;
        return analysis.Groups.FirstOrDefault(group => group.Kind == kind);
    }
}
