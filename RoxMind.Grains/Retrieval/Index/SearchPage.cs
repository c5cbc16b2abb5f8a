using System.Collections.Immutable;

namespace RoxMind.Grains.Retrieval.Index;

/// <summary>A part of what a search found.</summary>
/// <param name="Total">How many hits there are in all.</param>
/// <param name="Hits">Those of the page: events, then athletes, then races.</param>
/// <param name="Start">How many stand before them.</param>
[GenerateSerializer]
[Immutable]
[Alias("search-page")]
public sealed record SearchPage(
    [property: Id(0)] int Total,
    [property: Id(1)] ImmutableArray<SearchHit> Hits,
    [property: Id(2)] int Start = 0
);
