using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Facts;

namespace RoxMind.GraphQL.Schema.Feeds;

/// <summary>A split of a race under way was acknowledged.</summary>
internal sealed class SegmentDone(SplitRecorded split) : IEventFact
{
    /// <summary>Start number (bib); identifies the start within the event.</summary>
    public string? StartNumber => split.Entry.Entrant.StartNumber;

    /// <summary>Name as published.</summary>
    public string? Name => split.Entry.Entrant.Name;

    /// <summary>Gender category.</summary>
    public Gender Gender => split.Entry.Gender;

    /// <summary>Division.</summary>
    public Division Division => split.Entry.Division;

    /// <summary>Age group; unknown is a value.</summary>
    public AgeGroup AgeGroup => split.Entry.AgeGroup;

    /// <summary>The segment that ended.</summary>
    public Segment Segment => split.Segment;

    /// <summary>Seconds spent in the segment.</summary>
    public int TimeS => split.TimeS;
}
