using System.Collections.Immutable;

namespace RoxMind.Grains.Events.Contracts;

/// <summary>Some of an event's results with an analysis.</summary>
/// <param name="Races">The results, first recorded first.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="IsSettled">Whether every result has reached its athlete and no analysis is about to be renewed.</param>
[GenerateSerializer]
[Immutable]
[Alias("analyzed-page")]
public sealed record AnalyzedPage(
    [property: Id(0)] ImmutableArray<AnalyzedRace> Races,
    [property: Id(1)] int Total,
    [property: Id(2)] bool IsSettled
);
