namespace RoxMind.Grains.Retrieval.Duplicates;

/// <summary>A result that others are equal to.</summary>
/// <param name="RaceId">The result.</param>
/// <param name="AthleteId">Whose it is.</param>
[GenerateSerializer]
[Immutable]
[Alias("duplicate-race")]
public sealed record DuplicateRace([property: Id(0)] string RaceId, [property: Id(1)] string AthleteId);
