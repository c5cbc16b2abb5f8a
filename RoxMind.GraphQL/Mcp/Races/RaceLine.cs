using RoxMind.Grains.Analysis.Races;

namespace RoxMind.GraphQL.Mcp.Races;

/// <summary>A race in one line.</summary>
/// <param name="RaceId">Id of the race.</param>
/// <param name="EventId">Id of the event.</param>
/// <param name="EventName">The event's published name.</param>
/// <param name="Date">The day of the race; null when it is not known.</param>
/// <param name="Gender">Gender category.</param>
/// <param name="Division">Division.</param>
/// <param name="AgeGroup">Age group, for example `30-34`; null when it is unknown.</param>
/// <param name="Status">How the start ended; only who finished is ranked and explained.</param>
/// <param name="TotalS">Finish time, seconds; null without one.</param>
/// <param name="Page">Address of the race's page.</param>
internal sealed record RaceLine(
    string RaceId,
    string EventId,
    string EventName,
    DateOnly? Date,
    Gender Gender,
    Division Division,
    string? AgeGroup,
    RaceStatus Status,
    int? TotalS,
    string Page
);
