namespace RoxMind.Grains.Events.Facts;

/// <summary>A race was moved to another athlete: by an administrator (merge or split), or because all races of its name say so.</summary>
/// <param name="RaceId">The result.</param>
/// <param name="AthleteId">The athlete it belongs to from now on.</param>
[GenerateSerializer]
[Immutable]
[Alias("race-reassigned")]
public sealed record RaceReassigned([property: Id(0)] string RaceId, [property: Id(1)] string AthleteId) : EventFact;
