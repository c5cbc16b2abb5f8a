namespace RoxMind.Grains.Events.Facts;

/// <summary>
/// Stands where an <see cref="AnalysisReady"/> stood that a later one of the same result has replaced: that there was one, and
/// nothing of what it said.
/// </summary>
/// <param name="RaceId">The result.</param>
/// <param name="AthleteId">The athlete it belonged to when the content was let go.</param>
/// <param name="TotalS">Official finish time by then, seconds.</param>
[GenerateSerializer]
[Immutable]
[Alias("analysis-replaced")]
public sealed record AnalysisReplaced(
    [property: Id(0)] string RaceId,
    [property: Id(1)] string AthleteId,
    [property: Id(2)] int TotalS
) : EventFact;
