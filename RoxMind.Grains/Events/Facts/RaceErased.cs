namespace RoxMind.Grains.Events.Facts;

/// <summary>
/// A result was erased at the athlete's wish. The entries that spoke of it, its splits among them, hold this fact instead,
/// and so does a last one that says so to those who listen.
/// </summary>
/// <param name="RaceId">The result.</param>
[GenerateSerializer]
[Immutable]
[Alias("race-erased")]
public sealed record RaceErased([property: Id(0)] string RaceId) : EventFact;
