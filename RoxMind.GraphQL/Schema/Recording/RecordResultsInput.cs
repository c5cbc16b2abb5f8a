namespace RoxMind.GraphQL.Schema.Recording;

/// <summary>Results of one event.</summary>
/// <param name="EventName">The event's published name, `S{season} {year} {city}`, for example `S8 2026 Berlin`.</param>
/// <param name="EventKey">The event's published id; left out, it is made from the name.</param>
/// <param name="Date">The day of the race, when known.</param>
/// <param name="Results">The results, 1 to 200.</param>
internal sealed record RecordResultsInput(
    string EventName,
    string? EventKey,
    DateOnly? Date,
    IReadOnlyList<ResultInput> Results
);
