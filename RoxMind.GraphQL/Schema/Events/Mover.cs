using GraphQL;
using GraphQL.DataLoader;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts.Movers;
using RoxMind.GraphQL.Schema.Athletes;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema.Events;

/// <summary>A start that gained or lost places between two checkpoints.</summary>
internal sealed class Mover(MoverRow row) : IStarter
{
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

    /// <summary>Places gained; negative when places were lost.</summary>
    public int PlacesGained => row.PlacesGained;

    /// <summary>Place at the first checkpoint, from 1; equal times share a place.</summary>
    public int RankFrom => row.RankFrom;

    /// <summary>Place at the second checkpoint, from 1; equal times share a place.</summary>
    public int RankTo => row.RankTo;

    /// <summary>What the place at the first checkpoint is counted by: time on the course or forecast finish, seconds.</summary>
    public int FromS => row.FromS;

    /// <summary>What the place at the second checkpoint is counted by: time on the course or forecast finish, seconds.</summary>
    public int ToS => row.ToS;

    /// <summary>Segments done at the second checkpoint, 0 to 23.</summary>
    public int SegmentsDone => row.SegmentsDone;

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
