namespace RoxMind.Grains.Events.Facts;

/// <summary>
/// A result could not be brought to its athlete or explained. The others went on; this one is tried again after growing pauses,
/// and after the last attempt when an administrator asks or another model bundle is served.
/// </summary>
/// <param name="RaceId">The result.</param>
/// <param name="Attempt">How often it was tried, from 1.</param>
/// <param name="Reason">What went wrong, for people; no name and no payload.</param>
/// <param name="ModelVersion">The bundle that was served; with another one it is tried anew.</param>
[GenerateSerializer]
[Immutable]
[Alias("analysis-failed")]
public sealed record AnalysisFailed(
    [property: Id(0)] string RaceId,
    [property: Id(1)] int Attempt,
    [property: Id(2)] string Reason,
    [property: Id(3)] string ModelVersion
) : EventFact;
