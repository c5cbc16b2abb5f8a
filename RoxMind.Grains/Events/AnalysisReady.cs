namespace RoxMind.Grains.Events;

/// <summary>A recorded result has reached its athlete and was analysed, or could not be.</summary>
/// <param name="RaceId">The result.</param>
/// <param name="AthleteId">The athlete it belongs to.</param>
/// <param name="TotalS">Official finish time, seconds.</param>
/// <param name="ExpectedS">Expected finish before the race, seconds; null when there is no analysis.</param>
/// <param name="Unavailable">Why there is no analysis; null when there is one.</param>
/// <param name="ModelVersion">Version of the model bundle that made the analysis.</param>
[GenerateSerializer]
[Immutable]
[Alias("analysis-ready")]
public sealed record AnalysisReady(
    [property: Id(0)] string RaceId,
    [property: Id(1)] string AthleteId,
    [property: Id(2)] int TotalS,
    [property: Id(3)] int? ExpectedS,
    [property: Id(4)] string? Unavailable,
    [property: Id(5)] string ModelVersion
) : EventFact;
