using System.Collections.Immutable;

namespace RoxMind.Grains.Analysis.Norms;

/// <summary>How one quantity (a segment's or the finish time) is distributed among finishers, in seconds.</summary>
/// <param name="Count">How many finishers.</param>
/// <param name="MeanS">Mean, seconds.</param>
/// <param name="SdS">Standard deviation (n − 1), seconds; positive: 1, the timing's resolution, where all samples are equal.</param>
/// <param name="MinS">Fastest, seconds.</param>
/// <param name="MaxS">Slowest, seconds.</param>
/// <param name="QuantilesS">The 101 quantiles from 0 % to 100 %, seconds, rising.</param>
[GenerateSerializer]
[Immutable]
[Alias("distribution")]
public sealed record Distribution(
    [property: Id(0)] int Count,
    [property: Id(1)] double MeanS,
    [property: Id(2)] double SdS,
    [property: Id(3)] double MinS,
    [property: Id(4)] double MaxS,
    [property: Id(5)] ImmutableArray<double> QuantilesS
)
{
    /// <summary>Median, seconds.</summary>
    public double MedianS => QuantilesS[QuantilesS.Length / 2];

    /// <summary>Standard deviations from the mean; negative is faster, 0 is the mean.</summary>
    /// <param name="seconds">A time, seconds.</param>
    public double Z(double seconds) => (seconds - MeanS) / SdS;

    /// <summary>
    /// Min-max scaling: 0 at the fastest finisher the norm was built from, 1 at the slowest. A time outside that range is
    /// clamped to 0 or 1, so a new record does not leave the scale.
    /// </summary>
    /// <param name="seconds">A time, seconds.</param>
    public double Scale(double seconds) =>
        seconds <= MinS ? 0
        : seconds >= MaxS ? 1
        : (seconds - MinS) / (MaxS - MinS);

    /// <summary>
    /// Share of finishers who were slower, 0 to 100; 100 is faster than everyone. Interpolated between the quantiles; where
    /// many finishers share one time, half of them count as slower. A slower time never has a higher share.
    /// </summary>
    /// <param name="seconds">A time, seconds.</param>
    public double Percentile(double seconds)
    {
        var quantiles = QuantilesS.AsSpan();
        var below = LowerBound(quantiles, seconds);
        if (below == quantiles.Length)
        {
            return 0;
        }

        if (quantiles[below] > seconds)
        {
            return below == 0
                ? 100
                : Slower(below - 1 + ((seconds - quantiles[below - 1]) / (quantiles[below] - quantiles[below - 1])));
        }

        var last = below;
        while (last + 1 < quantiles.Length && quantiles[last + 1] <= seconds)
        {
            last++;
        }

        return Slower((below + last) / 2.0);

        double Slower(double position) => 100 - (100 * position / (QuantilesS.Length - 1));
    }

    /// <summary>The distribution of times that are all longer by a factor.</summary>
    internal Distribution Scaled(double factor) =>
        this with
        {
            MeanS = MeanS * factor,
            SdS = SdS * factor,
            MinS = MinS * factor,
            MaxS = MaxS * factor,
            QuantilesS = [.. QuantilesS.Select(time => time * factor)],
        };

    /// <summary>Position of the first quantile that is not below the time.</summary>
    private static int LowerBound(ReadOnlySpan<double> quantiles, double seconds)
    {
        var (from, to) = (0, quantiles.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (quantiles[middle] < seconds)
            {
                from = middle + 1;
            }
            else
            {
                to = middle;
            }
        }

        return from;
    }
}
