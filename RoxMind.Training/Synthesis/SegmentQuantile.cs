using RoxMind.Grains.Analysis.Norms;

namespace RoxMind.Training.Synthesis;

/// <summary>Reads times off a distribution by their normal score.</summary>
internal static class SegmentQuantile
{
    private const int TailPct = 1;
    private const int ShoulderPct = 5;

    /// <summary>The normal scores of the tail's and the shoulder's start: 1 % and 5 % lie beyond.</summary>
    private const double TailScore = 2.3263479;
    private const double ShoulderScore = 1.6448536;

    /// <summary>
    /// The time of a normal score, seconds. Within the outer percent, where quantiles only tell the one fastest and the one
    /// slowest finisher, the log of the time goes on as straight as it came from 5 % to 1 %.
    /// </summary>
    /// <param name="distribution">The distribution.</param>
    /// <param name="score">Standard deviations from the median; positive is slower.</param>
    public static double At(Distribution distribution, double score)
    {
        var quantiles = distribution.QuantilesS;
        if (Math.Abs(score) <= TailScore)
        {
            var at = Math.Clamp(Gaussian.Cumulative(score), 0.01, 0.99) * (quantiles.Length - 1);
            var below = Math.Min((int)at, quantiles.Length - 2);
            return double.Lerp(quantiles[below], quantiles[below + 1], at - below);
        }

        var (tail, shoulder) =
            score > 0
                ? (quantiles[^(TailPct + 1)], quantiles[^(ShoulderPct + 1)])
                : (quantiles[TailPct], quantiles[ShoulderPct]);
        var slope = Math.Log(tail / shoulder) / (TailScore - ShoulderScore);
        var time = tail * Math.Exp(slope * (Math.Abs(score) - TailScore));
        return Math.Clamp(time, distribution.MinS, distribution.MaxS);
    }
}
