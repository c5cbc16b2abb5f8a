using System.Collections.Immutable;

namespace RoxMind.Grains.Retrieval.Duplicates;

/// <summary>A part of what may be one and the same.</summary>
/// <param name="Total">How many there are in all.</param>
/// <param name="Found">Those of the page: equal results, then events, then athletes.</param>
/// <param name="Start">How many stand before them.</param>
[GenerateSerializer]
[Immutable]
[Alias("duplicate-page")]
public sealed record DuplicatePage(
    [property: Id(0)] int Total,
    [property: Id(1)] ImmutableArray<PossibleDuplicate> Found,
    [property: Id(2)] int Start = 0
);
