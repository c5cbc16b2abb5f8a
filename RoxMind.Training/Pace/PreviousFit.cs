using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Training.Pace;

/// <summary>Measures, on held-out races, how much an earlier race of the athlete helps.</summary>
internal static class PreviousFit
{
    /// <summary>Repeat athletes are few: what they show is drawn toward no effect as if by this many more of them.</summary>
    private const double Doubt = 5;

    /// <summary>
    /// How to use an earlier race, by checkpoint. The gain is the median change of level between two races. The weight is
    /// the least-squares slope of the held-out errors on the difference of the two levels; what this race shows replaces
    /// the earlier one, so no weight is above that of a checkpoint before it.
    /// </summary>
    /// <param name="heldOut">The forecasts.</param>
    /// <param name="use">Which races to learn from.</param>
    public static PreviousUse[] Of(HeldOutForecasts heldOut, Func<int, bool> use)
    {
        int[] repeats =
        [
            .. Enumerable
                .Range(0, heldOut.Races.Length)
                .Where(i => heldOut.Races[i] is { PreviousLevel: not null } && use(i)),
        ];
        var gain = Gain(heldOut, repeats);
        var (uses, last) = (new PreviousUse[Course.SegmentCount], 1.0);
        for (var k = 0; k < uses.Length; k++)
        {
            last = Math.Min(last, Weight(heldOut, repeats, k, gain));
            uses[k] = new PreviousUse(last, gain);
        }

        return uses;
    }

    private static double Gain(HeldOutForecasts heldOut, int[] repeats)
    {
        double[] changes =
        [
            .. repeats.Select(i => PaceMatrix.TrueLevel(heldOut.Races[i]!, 0) - heldOut.Races[i]!.PreviousLevel!.Value),
        ];
        Array.Sort(changes);
        return changes.Length == 0 ? 0 : changes[changes.Length / 2] * changes.Length / (changes.Length + Doubt);
    }

    private static double Weight(HeldOutForecasts heldOut, int[] repeats, int segmentsDone, double gain)
    {
        var (product, square) = (0.0, 0.0);
        foreach (var i in repeats)
        {
            var gap = heldOut.PreviousGap(segmentsDone, i, gain)!.Value;
            product += gap * heldOut.Error(segmentsDone, i);
            square += gap * gap;
        }

        return square <= 0 ? 0 : Math.Clamp(product / (square * (1 + (Doubt / repeats.Length))), 0, 1);
    }
}
