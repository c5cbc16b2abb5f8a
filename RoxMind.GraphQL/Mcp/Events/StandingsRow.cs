using RoxMind.Grains.Analysis.Races;

namespace RoxMind.GraphQL.Mcp.Events;

/// <summary>One line of a leaderboard.</summary>
/// <param name="Rank">Rank within the filter, from 1; equal times share a rank. Null for a start that is not ranked.</param>
/// <param name="RaceId">Id of the race; null until the result has reached its athlete.</param>
/// <param name="AthleteId">Id of the athlete; null until the result has reached them.</param>
/// <param name="Name">Name as published; null when it was not.</param>
/// <param name="Nationality">Three-letter country code as published; null when it was not.</param>
/// <param name="Gender">Gender category.</param>
/// <param name="Division">Division.</param>
/// <param name="AgeGroup">Age group; null when it is unknown.</param>
/// <param name="Status">How the start ended.</param>
/// <param name="TimeS">The time that is ranked, seconds; null for a start that is not ranked.</param>
/// <param name="BehindS">Seconds behind the first of the filter; null for a start that is not ranked.</param>
/// <param name="ResidualS">Finish minus expected finish, seconds: positive is slower than expected. Null without an explanation.</param>
/// <param name="Page">Address of the race's page; null until the result has reached its athlete.</param>
internal sealed record StandingsRow(
    int? Rank,
    string? RaceId,
    string? AthleteId,
    string? Name,
    string? Nationality,
    Gender Gender,
    Division Division,
    string? AgeGroup,
    RaceStatus Status,
    int? TimeS,
    int? BehindS,
    int? ResidualS,
    string? Page
);
