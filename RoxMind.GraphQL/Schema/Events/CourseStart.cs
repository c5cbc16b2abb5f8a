using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.GraphQL.Schema.Athletes;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Relay;

namespace RoxMind.GraphQL.Schema.Events;

/// <summary>A start that is on the course: what is known so far and where it leads.</summary>
internal sealed class CourseStart(string eventId, LiveStart start) : INode, IStarter
{
    /// <summary>The start's id; it means something as long as the start is on the course.</summary>
    public OpaqueId Id => OpaqueId.Start(eventId, start.Entry.Entrant.StartNumber!);

    /// <summary>Start number (bib); identifies the start within the event.</summary>
    public string? StartNumber => start.Entry.Entrant.StartNumber;

    /// <summary>Name as published.</summary>
    public string? Name => start.Entry.Entrant.Name;

    /// <summary>Three-letter country code as published.</summary>
    public string? Nationality => start.Entry.Entrant.Nationality;

    /// <summary>Gender category.</summary>
    public Gender Gender => start.Entry.Gender;

    /// <summary>Division.</summary>
    public Division Division => start.Entry.Division;

    /// <summary>Age group; unknown is a value.</summary>
    public AgeGroup AgeGroup => start.Entry.AgeGroup;

    /// <summary>Segments done without a gap from the start, 0 to 23.</summary>
    public int SegmentsDone => start.SegmentsDone;

    /// <summary>Seconds on the course after these segments.</summary>
    public int ElapsedS => start.Splits.Sum(start.SegmentsDone) ?? 0;

    /// <summary>The 23 splits in course order; those to come are null.</summary>
    public IEnumerable<Split> Splits => Split.Of(start.Splits);

    /// <summary>Forecast finish, seconds; null when the standard has no model.</summary>
    public int? ForecastS => start.ForecastS;

    /// <summary>Lower end of the forecast's 80 % interval, seconds.</summary>
    public int? P10S => start.P10S;

    /// <summary>Upper end of the forecast's 80 % interval, seconds.</summary>
    public int? P90S => start.P90S;
}
