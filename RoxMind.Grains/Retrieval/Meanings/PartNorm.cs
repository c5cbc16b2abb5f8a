using RoxMind.Grains.Analysis.Norms;

namespace RoxMind.Grains.Retrieval.Meanings;

/// <summary>Norms of parts: of one segment, of the finish, and of sums of segments, whose norm is made of those of the segments.</summary>
internal static class PartNorm
{
    private const int Fewest = 1;

    /// <summary>The time that a percentile of finishers reaches, seconds; 100 is the fastest.</summary>
    /// <param name="norms">The finishers.</param>
    /// <param name="part">The part.</param>
    /// <param name="percentile">0 to 100.</param>
    public static double SecondsAt(NormTable norms, TimedPart part, int percentile) =>
        part == TimedPart.TotalTime
            ? Quantile(norms.Total, percentile)
            : part.Segments.Sum(segment => Quantile(norms[segment], percentile));

    /// <summary>Share of finishers who are slower, 0 to 100.</summary>
    /// <param name="norms">The finishers.</param>
    /// <param name="part">The part.</param>
    /// <param name="seconds">The time.</param>
    public static double Percentile(NormTable norms, TimedPart part, int seconds)
    {
        if (part == TimedPart.TotalTime)
        {
            return norms.Total.Percentile(seconds);
        }

        if (part.IsSegment)
        {
            return norms[part.Segment].Percentile(seconds);
        }

        // The quantiles of a sum are taken for the sums of quantiles: parts of one kind rise and fall together.
        var (fast, slow) = (0, 100);
        while (slow - fast > Fewest)
        {
            var middle = (fast + slow) / 2;
            (fast, slow) = SecondsAt(norms, part, 100 - middle) < seconds ? (middle, slow) : (fast, middle);
        }

        return 100 - slow;
    }

    private static double Quantile(Distribution norm, int percentile) => norm.QuantilesS[100 - percentile];
}
