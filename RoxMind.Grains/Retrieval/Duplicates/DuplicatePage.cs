using System.Collections.Immutable;

namespace RoxMind.Grains.Retrieval.Duplicates;

/// <summary>A part of what may be one and the same.</summary>
/// <param name="Total">How many there are in all.</param>
/// <param name="Found">Those of the page: equal results, then events, then athletes.</param>
[GenerateSerializer]
[Immutable]
[Alias("duplicate-page")]
public sealed record DuplicatePage(
    [property: Id(0)] int Total,
    [property: Id(1)] ImmutableArray<PossibleDuplicate> Found
);
