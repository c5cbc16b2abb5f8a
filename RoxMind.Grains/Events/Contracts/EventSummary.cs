namespace RoxMind.Grains.Events.Contracts;

/// <summary>An event and how far its results have come.</summary>
/// <param name="EventId">The event.</param>
/// <param name="Name">Published name; null before the first result or split.</param>
/// <param name="Finishers">Results recorded.</param>
/// <param name="Analyzed">Results that have reached their athlete.</param>
/// <param name="Unavailable">Of these, results without an analysis (no norms for their standard, for example).</param>
/// <param name="OnCourse">Starts with splits and no result yet.</param>
/// <param name="IsClosed">Whether the organiser declared the results complete.</param>
/// <param name="Head">Number of the last entry in the event's log.</param>
/// <param name="NotRanked">Of the results, those that are not ranked: not finished, not started, disqualified.</param>
/// <param name="Failed">Results that could not be brought to their athlete.</param>
/// <param name="StartsOn">The first day of its results that is known; null when none is.</param>
/// <param name="EndsOn">The last day of its results that is known; null when none is.</param>
/// <param name="LastAt">When the last entry of the event's log was committed; null before the first.</param>
[GenerateSerializer]
[Immutable]
[Alias("event-summary")]
public sealed record EventSummary(
    [property: Id(0)] string EventId,
    [property: Id(1)] string? Name,
    [property: Id(2)] int Finishers,
    [property: Id(3)] int Analyzed,
    [property: Id(4)] int Unavailable,
    [property: Id(5)] int OnCourse,
    [property: Id(6)] bool IsClosed,
    [property: Id(7)] long Head,
    [property: Id(8)] int NotRanked = 0,
    [property: Id(9)] int Failed = 0,
    [property: Id(10)] DateOnly? StartsOn = null,
    [property: Id(11)] DateOnly? EndsOn = null,
    [property: Id(12)] DateTimeOffset? LastAt = null
);
