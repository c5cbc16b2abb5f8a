using System.Collections.Immutable;

namespace RoxMind.Training.Evaluation.Attribution;

/// <summary>
/// How finishers of events not trained on are spread over the percentiles that they get once their course is taken off: each tenth of
/// the scale should hold a tenth of them.
/// </summary>
/// <param name="Seasons">The seasons, for people.</param>
/// <param name="Count">How many finishers.</param>
/// <param name="Tenths">Share of them in each tenth of the scale, slowest first; they sum to 1.</param>
internal sealed record PercentileScore(string Seasons, int Count, ImmutableArray<double> Tenths)
{
    /// <summary>The score of some finishers.</summary>
    /// <param name="seasons">Their seasons.</param>
    /// <param name="percentiles">Their percentiles, 0 to 100.</param>
    public static PercentileScore Of(string seasons, IReadOnlyCollection<double> percentiles)
    {
        var counts = new int[10];
        foreach (var percentile in percentiles)
        {
            counts[Math.Min((int)(percentile / 10), 9)]++;
        }

        return new PercentileScore(
            seasons,
            percentiles.Count,
            [.. counts.Select(count => Math.Round((double)count / Math.Max(percentiles.Count, 1), 4))]
        );
    }
}
