using System.Collections.Immutable;

namespace RoxMind.Grains.Retrieval.Meanings;

/// <summary>What times are supposed: a percentile of the athlete's cohort, or times by part.</summary>
/// <param name="Percentile">50 or 75, for the parts of the meaning; null when times are given.</param>
/// <param name="TimesS">Seconds by part; none when a percentile is given.</param>
public sealed record MeaningTarget(int? Percentile, ImmutableSortedDictionary<TimedPart, int> TimesS);
