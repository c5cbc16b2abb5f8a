using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Pace;

namespace RoxMind.Grains.Analysis.Report;

/// <summary>How the race unfolded.</summary>
/// <param name="FadePct">
/// Mean of runs 5 to 7 over mean of runs 2 to 4, less 1, in percent; positive is slowing down. Null when a run is missing.
/// </param>
/// <param name="Walk">
/// The forecast before the start and after each segment. The differences add up to actual minus expected. Shorter than 24
/// steps when a split is missing: nothing is forecast past it.
/// </param>
[GenerateSerializer]
[Immutable]
[Alias("pacing")]
public sealed record Pacing([property: Id(0)] double? FadePct, [property: Id(1)] ImmutableArray<PaceStep> Walk);
