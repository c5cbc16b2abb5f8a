using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Events.Facts;

/// <summary>A start left the course without a result. Its splits stay in the log.</summary>
/// <param name="StartNumber">The start.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Reason">Why, for people; null when nothing was said.</param>
[GenerateSerializer]
[Immutable]
[Alias("start-withdrawn")]
public sealed record StartWithdrawn(
    [property: Id(0)] string StartNumber,
    [property: Id(1)] RaceStatus Status,
    [property: Id(2)] string? Reason = null
) : EventFact;
