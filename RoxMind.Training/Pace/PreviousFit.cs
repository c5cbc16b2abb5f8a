using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Training.Courses;

namespace RoxMind.Training.Pace;

/// <summary>Measures, on held-out races, how much an earlier race of the athlete helps.</summary>
internal static class PreviousFit
{
    /// <summary>
    /// Repeat athletes are few: what they show after the start is drawn toward no effect as if by this many more of them.
    /// </summary>
    private const double Shrinkage = 5;

    /// <summary>
    /// Before the start nothing but age and sex is known beside the earlier race. Most of an athlete's distance to the usual
    /// level is there again at the next race, and most have become a little faster; the results are drawn toward that.
    /// </summary>
    private const double UsualWeight = 0.85;

    private const double UsualChange = -0.03;

    /// <summary>Athletes that the usual weight counts for.</summary>
    private const double WeightShrinkage = 30;

    /// <summary>Athletes that the usual change counts for.</summary>
    private const double ChangeShrinkage = 10;

    /// <summary>See <see cref="PreviousUse.MostDrawn"/>.</summary>
    private const double MostDrawn = 0.03;

    private const int Rounds = 5;
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

        // Before the start an unknown event's effect is in every error alike, and says nothing about the athletes.
        var uses = new PreviousUse[RaceFormat.SegmentCount];
        uses[0] = BeforeStart(Points([heldOut.Known], repeats, 0));
        for (var k = 1; k < uses.Length; k++)
        {
            uses[k] = OnCourse(
                Points([heldOut.Unknown, heldOut.Known], repeats, k),
                repeats.Length,
                uses[k - 1].Weight
            );
        }

        return uses;
    }

    /// <summary>The use before the start.</summary>
    /// <param name="points">By race: how far the earlier level is from the forecast, and the truth.</param>
    public static PreviousUse BeforeStart(IReadOnlyCollection<(double Gap, double Error)> points)
    {
        var line = RobustLine.Through(points);
        var weight = Math.Clamp(
            line.Slope is { } slope
                ? ((points.Count * slope) + (WeightShrinkage * UsualWeight)) / (points.Count + WeightShrinkage)
                : UsualWeight,
            LeastWeight,
            1
        );
        var change =
            (points.Count * (line.Error - (weight * line.Gap)) + (ChangeShrinkage * UsualChange))
            / (points.Count + ChangeShrinkage);
        return Centred(new PreviousUse(weight, Math.Clamp(change / weight, -MostGain, MostGain), MostDrawn), points);
    }

    /// <summary>
    /// The use with a gain by which half of the athletes are faster: those far from the usual are drawn less than the line would draw
    /// them.
    /// </summary>
    private static PreviousUse Centred(PreviousUse use, IReadOnlyCollection<(double Gap, double Error)> points)
    {
        var gain = use.Gain;
        for (var round = 0; round < Rounds && points.Count > 0; round++)
        {
            var centred = use with { Gain = gain };
            var left = points.Select(point => point.Error - centred.Move(point.Gap + gain, 0)).Order().ToArray();
            gain += left[left.Length / 2];
        }

        var trust = points.Count / (points.Count + ChangeShrinkage);
        return use with { Gain = Math.Clamp(use.Gain + (trust * (gain - use.Gain)), -MostGain, MostGain) };
    }

    private static PreviousUse OnCourse(
        IReadOnlyCollection<(double Gap, double Error)> points,
        int athletes,
        double mostWeight
    )
    {
        var line = RobustLine.Through(points);
        var trust = athletes / (athletes + Shrinkage);
        var weight = Math.Clamp(trust * (line.Slope ?? 0), 0, mostWeight);
        return weight < LeastWeight
            ? PreviousUse.None
            : new PreviousUse(
                weight,
                Math.Clamp(trust * (line.Error - (weight * line.Gap)) / weight, -MostGain, MostGain)
            );
    }

    private static (double Gap, double Error)[] Points(HeldOutLevels[] forecasts, int[] repeats, int segmentsDone) =>
        [
            .. forecasts.SelectMany(levels =>
                repeats.Select(i => (levels.PreviousGap(segmentsDone, i, 0)!.Value, levels.Error(segmentsDone, i)))
            ),
        ];
}
