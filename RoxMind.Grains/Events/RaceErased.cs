namespace RoxMind.Grains.Events;

/// <summary>A result was erased at the athlete's wish; the entry that recorded it holds no content any more.</summary>
/// <param name="RaceId">The result.</param>
[GenerateSerializer]
[Immutable]
[Alias("race-erased")]
public sealed record RaceErased([property: Id(0)] string RaceId) : EventFact;
