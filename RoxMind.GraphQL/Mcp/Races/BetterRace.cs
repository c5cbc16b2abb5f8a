using RoxMind.GraphQL.Schema.Athletes;

namespace RoxMind.GraphQL.Mcp.Races;

/// <summary>A race of an athlete who is alike and better.</summary>
/// <param name="RaceId">Id of the race.</param>
/// <param name="AthleteId">Id of the athlete.</param>
/// <param name="Name">Name as published; null when it was not.</param>
/// <param name="EventId">Id of the event.</param>
/// <param name="EventName">The event's published name; null when it was not kept.</param>
/// <param name="AgeGroup">Age group; null when it is unknown.</param>
/// <param name="TotalS">Finish time, seconds.</param>
/// <param name="Distance">Distance in the shape of the race, in units of natural noise; smaller is more alike.</param>
/// <param name="Gains">What being as fast would bring, by segment.</param>
/// <param name="Page">Address of the race's page.</param>
internal sealed record BetterRace(
    string RaceId,
    string AthleteId,
    string? Name,
    string EventId,
    string? EventName,
    string? AgeGroup,
    int TotalS,
    double? Distance,
    IReadOnlyList<SegmentGain> Gains,
    string Page
);
