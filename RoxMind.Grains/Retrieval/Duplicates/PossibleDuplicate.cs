using System.Collections.Immutable;

namespace RoxMind.Grains.Retrieval.Duplicates;

/// <summary>Things that may be one and the same, for an administrator to decide.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Why">The same in words, with what was found.</param>
/// <param name="AthleteIds">The athletes that may be one, in ordinal order; empty when it is not about athletes.</param>
/// <param name="EventIds">The events that may be one, or that the results are of, in ordinal order.</param>
/// <param name="Races">The results that are equal, with whose they are, in ordinal order; empty when it is not about results.</param>
[GenerateSerializer]
[Immutable]
[Alias("possible-duplicate")]
public sealed record PossibleDuplicate(
    [property: Id(0)] DuplicateReason Reason,
    [property: Id(1)] string Why,
    [property: Id(2)] ImmutableArray<string> AthleteIds,
    [property: Id(3)] ImmutableArray<string> EventIds,
    [property: Id(4)] ImmutableArray<DuplicateRace> Races
);
