namespace RoxMind.Grains.Events.Contracts;

/// <summary>A result with an analysis.</summary>
/// <param name="Seq">Number of the log entry that recorded it.</param>
/// <param name="RaceId">The result.</param>
/// <param name="AthleteId">The athlete it belongs to.</param>
[GenerateSerializer]
[Immutable]
[Alias("analyzed-race")]
public sealed record AnalyzedRace(
    [property: Id(0)] long Seq,
    [property: Id(1)] string RaceId,
    [property: Id(2)] string AthleteId
);
