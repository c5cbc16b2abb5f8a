using System.Collections.Immutable;

namespace RoxMind.Grains.Retrieval.Index;

/// <summary>Races of athletes who are alike, nearest first.</summary>
/// <param name="TolerancePct">How far the finish may differ in the end, percent; above 3 it had to be widened.</param>
/// <param name="Considered">How many races fulfil every condition.</param>
/// <param name="Matches">The nearest of them.</param>
[GenerateSerializer]
[Immutable]
[Alias("similar-races")]
public sealed record SimilarRaces(
    [property: Id(0)] double TolerancePct,
    [property: Id(1)] int Considered,
    [property: Id(2)] ImmutableArray<SimilarRace> Matches
);
