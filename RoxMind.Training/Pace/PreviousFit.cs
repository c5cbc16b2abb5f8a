using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Training.Pace;

/// <summary>Measures, on held-out races, how much an earlier race of the athlete helps.</summary>
internal static class PreviousFit
{
    /// <summary>Repeat athletes are few: what they show is drawn toward no effect as if by this many more of them.</summary>
    private const double Doubt = 5;

    private const double LeastWeight = 0.02;
    private const double MostGain = 0.15;

    /// <summary>
    /// How to use an earlier race, by checkpoint: the least-squares line of the held-out errors on the difference of the two
    /// levels. Its slope is the weight, and where it meets 0 is the gain. What this race shows replaces the earlier one, so
    /// no weight is above that of a checkpoint before it.
    /// </summary>
    /// <param name="heldOut">The forecasts.</param>
    /// <param name="use">Which races to learn from.</param>
    public static PreviousUse[] Of(HeldOutForecasts heldOut, Func<int, bool> use)
    {
        int[] repeats =
        [
            .. Enumerable
                .Range(0, heldOut.Folds.Length)
                .Where(i => heldOut.Known.Races[i] is { PreviousLevel: not null } && use(i)),
        ];
        var (uses, last) = (new PreviousUse[Course.SegmentCount], 1.0);
        for (var k = 0; k < uses.Length; k++)
        {
            uses[k] = repeats.Length == 0 ? PreviousUse.None : Line(heldOut, repeats, k, last);
            last = uses[k].Weight;
        }

        return uses;
    }

    private static PreviousUse Line(HeldOutForecasts heldOut, int[] repeats, int segmentsDone, double mostWeight)
    {
        var points = ((HeldOutLevels[])[heldOut.Unknown, heldOut.Known])
            .SelectMany(levels =>
                repeats.Select(i =>
                    (Gap: levels.PreviousGap(segmentsDone, i, 0)!.Value, Error: levels.Error(segmentsDone, i))
                )
            )
            .ToArray();
        var (gap, error) = (points.Average(point => point.Gap), points.Average(point => point.Error));
        var (product, square) = (
            points.Sum(point => (point.Gap - gap) * (point.Error - error)),
            points.Sum(point => (point.Gap - gap) * (point.Gap - gap))
        );
        var trust = repeats.Length / (repeats.Length + Doubt);
        var weight = square <= 0 ? 0 : Math.Clamp(trust * product / square, 0, mostWeight);
        return weight < LeastWeight
            ? PreviousUse.None
            : new PreviousUse(weight, Math.Clamp(trust * (error - (weight * gap)) / weight, -MostGain, MostGain));
    }
}
