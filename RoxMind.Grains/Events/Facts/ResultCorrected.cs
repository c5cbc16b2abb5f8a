using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Events.Facts;

/// <summary>
/// A result was published again with other content, or an official corrected or withdrew it. It counts from now on in place of
/// what was recorded before under its id.
/// </summary>
/// <param name="Result">The result as it is now; a withdrawn one says so by its status.</param>
/// <param name="Source">The publication that it came with, an import's id; null when it was sent by itself.</param>
/// <param name="Reason">Why, for people; null when nothing was said.</param>
[GenerateSerializer]
[Immutable]
[Alias("result-corrected")]
public sealed record ResultCorrected(
    [property: Id(0)] RaceResult Result,
    [property: Id(1)] string? Source = null,
    [property: Id(2)] string? Reason = null
) : EventFact;
