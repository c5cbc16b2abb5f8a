using System.Collections.Immutable;

namespace RoxMind.Grains.Retrieval.Index;

/// <summary>What is searched for by words.</summary>
/// <param name="Text">The words.</param>
/// <param name="Kinds">Which kinds of things.</param>
/// <param name="EventId">Only races of this event; null takes everything.</param>
[GenerateSerializer]
[Immutable]
[Alias("text-query")]
public sealed record TextQuery(
    [property: Id(0)] string Text,
    [property: Id(1)] ImmutableArray<SearchKind> Kinds,
    [property: Id(2)] string? EventId = null
);
