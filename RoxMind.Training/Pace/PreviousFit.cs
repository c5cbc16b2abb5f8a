using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Training.Pace;

/// <summary>Measures, on held-out races, how much an earlier race of the athlete helps.</summary>
internal static class PreviousFit
{
    /// <summary>Repeat athletes are few: the weights are drawn toward no effect as if by this many more of them.</summary>
    private const double Doubt = 5;

    /// <summary>
    /// How far forecasts should move toward the level of an earlier race, by checkpoint: least squares of the held-out
    /// errors on the difference of the two levels. What this race shows replaces the earlier one, so no weight is above that
    /// of a checkpoint before it.
    /// </summary>
    /// <param name="heldOut">The forecasts.</param>
    /// <param name="use">Which races to learn from.</param>
    public static double[] Weights(HeldOutForecasts heldOut, Func<int, bool> use)
    {
        int[] repeats =
        [
            .. Enumerable
                .Range(0, heldOut.Races.Length)
                .Where(i => heldOut.Races[i] is { PreviousLevel: not null } && use(i)),
        ];
        var (weights, last) = (new double[Course.SegmentCount], 1.0);
        for (var k = 0; k < weights.Length; k++)
        {
            var (product, square) = (0.0, 0.0);
            foreach (var i in repeats)
            {
                var gap = heldOut.PreviousGap(k, i)!.Value;
                product += gap * heldOut.Error(k, i);
                square += gap * gap;
            }

            last = repeats.Length == 0 ? 0 : Math.Clamp(product / (square * (1 + (Doubt / repeats.Length))), 0, last);
            weights[k] = last;
        }

        return weights;
    }
}
