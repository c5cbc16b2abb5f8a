using GraphQL;
using GraphQL.DataLoader;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts.Standings;
using RoxMind.GraphQL.Schema.Athletes;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema.Events;

/// <summary>A start at a checkpoint, and where it is now.</summary>
internal sealed class Standing(StandingRow row) : IStarter
{
    /// <summary>Place at the checkpoint among those who have passed it, from 1; equal times share a place.</summary>
    public int Rank => row.Rank;

    /// <summary>Start number (bib) at this event.</summary>
    public string? StartNumber => row.Entry.Entrant.StartNumber;

    /// <summary>Name as published.</summary>
    public string? Name => row.Entry.Entrant.Name;

    /// <summary>Three-letter country code as published.</summary>
    public string? Nationality => row.Entry.Entrant.Nationality;

    /// <summary>Gender category.</summary>
    public Gender Gender => row.Entry.Gender;

    /// <summary>Division.</summary>
    public Division Division => row.Entry.Division;

    /// <summary>Age group; unknown is a value.</summary>
    public AgeGroup AgeGroup => row.Entry.AgeGroup;

    /// <summary>What the place is counted by: time on the course at the checkpoint, or time in the segment that ends there; seconds.</summary>
    public int TimeS => row.TimeS;

    /// <summary>Seconds behind the first.</summary>
    public int BehindS => row.BehindS;

    /// <summary>Segments done by now, 0 to 23.</summary>
    public int SegmentsDone => row.SegmentsDone;

    /// <summary>Official finish, seconds; null on the course.</summary>
    public int? FinishS => row.FinishS;

    /// <summary>Forecast finish from what is known by now, seconds; null when finished, or when the standard has no model.</summary>
    public int? ForecastS => row.ForecastS;

    /// <summary>Lower end of the forecast's 80 % interval, seconds.</summary>
    public int? P10S => row.P10S;

    /// <summary>Upper end of the forecast's 80 % interval, seconds.</summary>
    public int? P90S => row.P90S;

    /// <summary>Id of the race; null on the course, and until the result has reached its athlete.</summary>
    public OpaqueId? RaceId =>
        row is { AthleteId: { } athlete, RaceId: { } race } ? OpaqueId.Race(athlete, race) : null;

    /// <summary>The race with its explanation; null on the course, and until the result has reached its athlete.</summary>
    /// <param name="athletes">Reads athletes together.</param>
    [Cost(2)]
    public IDataLoaderResult<Race?>? Race([FromServices] AthleteLoader athletes) =>
        row is { AthleteId: { } athlete, RaceId: { } race }
            ? athletes.Load(athlete, race, profile => Athletes.Race.Find(profile, race))
            : null;
}
