using GraphQL;
using GraphQL.DataLoader;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.GraphQL.Schema.Athletes;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Relay;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema.Events;

/// <summary>One line of a leaderboard. The same result on a leaderboard with another filter is another line.</summary>
internal sealed class LeaderboardEntry(string eventId, LeaderboardFilter filter, LeaderboardRow row) : INode, IStarter
{
    /// <summary>The line's id.</summary>
    public OpaqueId Id => OpaqueId.Line(eventId, row.RaceId, filter.ToString());

    /// <summary>Rank within the filter, from 1; equal times share a rank. Null for a start that is not ranked.</summary>
    public int? Rank => row.Rank == 0 ? null : row.Rank;

    /// <summary>How the start ended.</summary>
    public RaceStatus Status => row.Status;

    /// <summary>Identifies the result in the event's feed and leaderboard.</summary>
    public OpaqueId ResultId => OpaqueId.Result(row.RaceId);

    /// <summary>Id of the race; null until the result has reached its athlete.</summary>
    public OpaqueId? RaceId => row.AthleteId is { } athlete ? OpaqueId.Race(athlete, row.RaceId) : null;

    /// <summary>Id of the athlete; null until the result has reached them.</summary>
    public OpaqueId? AthleteId => row.AthleteId is { } athlete ? OpaqueId.Athlete(athlete) : null;

    /// <summary>Name as published.</summary>
    public string? Name => row.Name;

    /// <summary>Three-letter country code as published.</summary>
    public string? Nationality => row.Nationality;

    /// <summary>Gender category.</summary>
    public Gender Gender => row.Gender;

    /// <summary>Division.</summary>
    public Division Division => row.Division;

    /// <summary>Age group; unknown is a value.</summary>
    public AgeGroup AgeGroup => row.AgeGroup;

    /// <summary>The time that is ranked, seconds; 0 for a start that is not ranked.</summary>
    public int TimeS => row.TimeS;

    /// <summary>Thousandths of a second beyond `timeS`, where they were published; they decide ranks.</summary>
    public int FractionMs => row.FractionMs;

    /// <summary>Published name of a division that `division` alone does not tell, such as an adaptive class.</summary>
    public string? Category => row.Category;

    /// <summary>Seconds behind the first of the filter.</summary>
    public int BehindS => row.BehindS;

    /// <summary>Finish minus expected finish, seconds: positive is slower than expected. Null without an analysis.</summary>
    public int? ResidualS => row.ResidualS;

    /// <summary>The athlete; null until the result has reached them.</summary>
    /// <param name="athletes">Reads athletes together.</param>
    [Cost(2)]
    public IDataLoaderResult<Athlete?>? Athlete([FromServices] AthleteLoader athletes) =>
        row.AthleteId is { } id ? athletes.Load(id, profile => new Athlete(profile)) : null;

    /// <summary>The race with its explanation; null until the result has reached its athlete.</summary>
    /// <param name="athletes">Reads athletes together.</param>
    [Cost(2)]
    public IDataLoaderResult<Race?>? Race([FromServices] AthleteLoader athletes) =>
        row.AthleteId is { } id
            ? athletes.Load(id, row.RaceId, profile => Athletes.Race.Find(profile, row.RaceId))
            : null;
}
