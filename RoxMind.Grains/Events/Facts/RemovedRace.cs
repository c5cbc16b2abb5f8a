namespace RoxMind.Grains.Events.Facts;

/// <summary>A result that went with its event.</summary>
/// <param name="RaceId">The result.</param>
/// <param name="AthleteId">The athlete who had it; null when it had not reached one.</param>
[GenerateSerializer]
[Immutable]
[Alias("removed-race")]
public sealed record RemovedRace([property: Id(0)] string RaceId, [property: Id(1)] string? AthleteId);
