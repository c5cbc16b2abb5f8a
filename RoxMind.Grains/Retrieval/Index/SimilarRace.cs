using System.Collections.Immutable;

namespace RoxMind.Grains.Retrieval.Index;

/// <summary>A race of an athlete who is alike.</summary>
/// <param name="Race">The race.</param>
/// <param name="Distance">Distance in the shape of the race, in units of natural noise; smaller is more alike.</param>
/// <param name="GainsS">
/// Seconds that being as much faster would bring on the asking race's course, one for each segment that was asked to be better.
/// </param>
[GenerateSerializer]
[Immutable]
[Alias("similar-race")]
public sealed record SimilarRace(
    [property: Id(0)] IndexedRace Race,
    [property: Id(1)] double Distance,
    [property: Id(2)] ImmutableArray<int> GainsS
);
