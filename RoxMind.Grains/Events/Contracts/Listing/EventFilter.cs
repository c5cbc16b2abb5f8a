namespace RoxMind.Grains.Events.Contracts.Listing;

/// <summary>Which events are asked for; what is null takes all.</summary>
/// <param name="Season">Of this season, as the name tells it, else the first day.</param>
/// <param name="Text">Whose name has all words of this, each at the start of one of its own; a city by its English name too.</param>
/// <param name="From">Whose last day is this one or later; events without a day are left out.</param>
/// <param name="Until">Whose first day is this one or earlier; events without a day are left out.</param>
/// <param name="IsLive">Whether they are under way: starts are on the course, and the results are not complete.</param>
/// <param name="IsClosed">Whether their results were declared complete.</param>
/// <param name="HasResults">Whether they have results.</param>
[GenerateSerializer]
[Immutable]
[Alias("event-filter")]
public sealed record EventFilter(
    [property: Id(0)] int? Season = null,
    [property: Id(1)] string? Text = null,
    [property: Id(2)] DateOnly? From = null,
    [property: Id(3)] DateOnly? Until = null,
    [property: Id(4)] bool? IsLive = null,
    [property: Id(5)] bool? IsClosed = null,
    [property: Id(6)] bool? HasResults = null
);
