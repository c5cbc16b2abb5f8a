using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.GraphQL.Mcp.Questions;

/// <summary>A race that answers a question.</summary>
/// <param name="RaceId">Id of the race.</param>
/// <param name="AthleteId">Id of the athlete.</param>
/// <param name="Name">Name as published; null when it was not.</param>
/// <param name="Nationality">Three-letter country code as published; null when it was not.</param>
/// <param name="EventId">Id of the event.</param>
/// <param name="EventName">The event's published name; null when it was not kept.</param>
/// <param name="Gender">Gender category.</param>
/// <param name="Division">Division.</param>
/// <param name="AgeGroup">Age group; null when it is unknown.</param>
/// <param name="TotalS">Finish time, seconds.</param>
/// <param name="MatchSd">
/// How strongly the race shows the strengths and weaknesses asked for, standard deviations; null when none was asked for.
/// </param>
/// <param name="ChangeS">Change of the finish since the athlete's race before, seconds: negative is faster. Null unless asked for.</param>
/// <param name="Gains">What being as fast would bring whoever asks, by part; none unless asked for.</param>
/// <param name="Page">Address of the race's page.</param>
internal sealed record FoundRaceLine(
    string RaceId,
    string AthleteId,
    string? Name,
    string? Nationality,
    string EventId,
    string? EventName,
    Gender Gender,
    Division Division,
    string? AgeGroup,
    int TotalS,
    double? MatchSd,
    int? ChangeS,
    IReadOnlyList<PartGain> Gains,
    string Page
);
