namespace RoxMind.GraphQL.Mcp.Events;

/// <summary>A part of an event's leaderboard.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="EventName">Its published name; null before the first result.</param>
/// <param name="StartsOn">The first day that its results tell; null when none does.</param>
/// <param name="IsClosed">Whether the organiser declared the results complete.</param>
/// <param name="Total">How many results the filter has in all.</param>
/// <param name="Rows">The rows asked for, best first.</param>
/// <param name="Page">Address of the event's page.</param>
internal sealed record EventStandings(
    string EventId,
    string? EventName,
    DateOnly? StartsOn,
    bool IsClosed,
    int Total,
    IReadOnlyList<StandingsRow> Rows,
    string Page
);
