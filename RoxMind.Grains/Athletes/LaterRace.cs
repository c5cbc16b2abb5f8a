namespace RoxMind.Grains.Athletes;

/// <summary>A later race of an athlete that was explained anew, because an earlier one came, changed or went.</summary>
/// <param name="EventId">Its event.</param>
/// <param name="RaceId">The race.</param>
[GenerateSerializer]
[Immutable]
[Alias("later-race")]
public sealed record LaterRace([property: Id(0)] string EventId, [property: Id(1)] string RaceId);
