namespace RoxMind.Grains.Events.Facts;

/// <summary>An administrator moved a race to another athlete (merge or split).</summary>
/// <param name="RaceId">The result.</param>
/// <param name="AthleteId">The athlete it belongs to from now on.</param>
[GenerateSerializer]
[Immutable]
[Alias("race-reassigned")]
public sealed record RaceReassigned([property: Id(0)] string RaceId, [property: Id(1)] string AthleteId) : EventFact;
