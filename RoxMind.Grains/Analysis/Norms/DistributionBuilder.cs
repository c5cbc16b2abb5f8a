using System.Runtime.InteropServices;

namespace RoxMind.Grains.Analysis.Norms;

/// <summary>Makes a <see cref="Distribution"/> of samples.</summary>
public static class DistributionBuilder
{
    /// <summary>Number of quantiles kept: 0 %, 1 % … 100 %.</summary>
    public const int QuantileCount = 101;

    /// <summary>
    /// Count, mean, standard deviation (n − 1), range and quantiles of the samples. A quantile between two samples is
    /// interpolated linearly (position q·(n − 1), Hyndman and Fan's type 7, as NumPy and R do by default).
    /// </summary>
    /// <param name="samplesS">Seconds, in any order; at least one.</param>
    /// <exception cref="ArgumentException">There is no sample.</exception>
    public static Distribution FromSamples(ReadOnlySpan<double> samplesS)
    {
        if (samplesS.IsEmpty)
        {
            throw new ArgumentException("A distribution needs at least one sample.", nameof(samplesS));
        }

        var sorted = samplesS.ToArray();
        Array.Sort(sorted);
        var mean = Mean(sorted);
        var quantiles = new double[QuantileCount];
        for (var i = 0; i < quantiles.Length; i++)
        {
            quantiles[i] = Quantile(sorted, i / (double)(QuantileCount - 1));
        }

        return new Distribution(
            sorted.Length,
            mean,
            StandardDeviation(sorted, mean),
            sorted[0],
            sorted[^1],
            ImmutableCollectionsMarshal.AsImmutableArray(quantiles)
        );
    }

    /// <summary>One quantile of sorted samples, interpolated linearly.</summary>
    /// <param name="sorted">At least one sample, rising.</param>
    /// <param name="share">0 for the smallest, 1 for the greatest.</param>
    internal static double Quantile(ReadOnlySpan<double> sorted, double share)
    {
        var position = share * (sorted.Length - 1);
        var below = (int)position;
        var above = Math.Min(below + 1, sorted.Length - 1);

        // The difference form is exact at both ends and can't leave the interval, so quantiles never fall.
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }

    private static double Mean(double[] samples)
    {
        var sum = 0.0;
        foreach (var sample in samples)
        {
            sum += sample;
        }

        return sum / samples.Length;
    }

    private static double StandardDeviation(double[] samples, double mean)
    {
        var squares = 0.0;
        foreach (var sample in samples)
        {
            squares += (sample - mean) * (sample - mean);
        }

        var sd = samples.Length > 1 ? Math.Sqrt(squares / (samples.Length - 1)) : 0;
        return sd > 0 ? sd : 1;
    }
}
