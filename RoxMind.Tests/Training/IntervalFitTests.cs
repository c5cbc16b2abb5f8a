using RoxMind.Grains.Analysis.Pace;
using RoxMind.Training.Pace;

namespace RoxMind.Tests.Training;

[Slow]
public sealed class IntervalFitTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Half_of_the_finishes_are_faster_than_the_forecast()
    {
        var heldOut = CrossFit.Run(SmallField.Set, SmallField.Plan, () => { }, Cancel);
        Assert.All((int[])[1, 10, 20], segmentsDone => HalfAreFaster(heldOut, segmentsDone));
    }

    private static void HalfAreFaster(HeldOutForecasts heldOut, int segmentsDone)
    {
        var levels = heldOut.Unknown;
        var first = Enumerable
            .Range(0, levels.Races.Length)
            .Where(i => levels.Races[i] is { AgeGroup.IsKnown: true })
            .ToArray();

        var interval = IntervalFit.Of(heldOut, segmentsDone, PreviousUse.None, _ => true);

        Assert.InRange(first.Average(i => IsFaster(i, interval.Unknown.Median) ? 1.0 : 0), 0.48, 0.52);
        Assert.Contains(first, i => IsFaster(i, interval.Unknown.Median) != IsFaster(i, 0));

        bool IsFaster(int i, double median) =>
            levels.Error(segmentsDone, i)
            < median * interval.Spread(levels.Races[i]!, segmentsDone, levels.Levels(segmentsDone)[i]);
    }
}
