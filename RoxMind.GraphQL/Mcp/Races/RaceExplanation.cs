namespace RoxMind.GraphQL.Mcp.Races;

/// <summary>A race with its explanation.</summary>
/// <param name="Race">The race.</param>
/// <param name="AthleteId">Id of the athlete.</param>
/// <param name="Name">Name as published at this race; null when it was not.</param>
/// <param name="AthletePage">Address of the athlete's page.</param>
/// <param name="EventPage">Address of the event's page.</param>
/// <param name="Ranks">Where the race stands in its event; null when it is not ranked.</param>
/// <param name="Reading">The explanation; null when there is none.</param>
/// <param name="Unavailable">Why there is no explanation; null when there is one.</param>
/// <param name="Text">The explanation in words; null when it was not asked for, or there is none.</param>
internal sealed record RaceExplanation(
    RaceLine Race,
    string AthleteId,
    string? Name,
    string AthletePage,
    string EventPage,
    RaceRanks? Ranks,
    RaceReading? Reading,
    string? Unavailable,
    string? Text
);
