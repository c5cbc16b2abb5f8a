using RoxMind.Grains.Analysis.Pace;
using RoxMind.Training.Pace;

namespace RoxMind.Tests.Training;

public sealed class PreviousFitTests
{
    [Fact]
    public void Without_repeat_athletes_most_of_an_earlier_level_counts_with_a_small_gain()
    {
        var use = PreviousFit.BeforeStart([]);
        Assert.InRange(use.Weight, 0.7, 0.95);
        Assert.InRange(use.Weight * use.Gain, -0.05, -0.01);
    }

    [Theory]
    [InlineData(0.5, 0.02)]
    [InlineData(0.95, -0.06)]
    public void Many_repeat_athletes_decide(double weight, double change)
    {
        var use = PreviousFit.BeforeStart(Points(5000, weight, change));
        Assert.Equal(weight, use.Weight, 0.01);
        Assert.Equal(change, use.Weight * use.Gain, 0.003);
    }

    [Fact]
    public void Few_repeat_athletes_move_it_a_little()
    {
        var (none, few) = (PreviousFit.BeforeStart([]), PreviousFit.BeforeStart(Points(6, 0.2, 0.1)));
        Assert.InRange(few.Weight, 0.7, none.Weight - 0.02);
        Assert.InRange(few.Weight * few.Gain, none.Weight * none.Gain, 0.06);
    }

    [Fact]
    public void Athletes_alike_decide_the_gain_and_not_the_weight()
    {
        var use = PreviousFit.BeforeStart([.. Enumerable.Repeat((0.1, 0.05), 100_000)]);
        Assert.Equal(PreviousFit.BeforeStart([]).Weight, use.Weight);
        Assert.Equal(0.05, use.Weight * (use.Gain + 0.1), 0.001);
    }

    /// <summary>Athletes whose error is a line of the gap, the gaps spread evenly about 0.</summary>
    private static (double Gap, double Error)[] Points(int count, double weight, double change) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(i => (0.4 * ((i + 0.5) / count)) - 0.2)
                .Select(gap => (gap, (weight * gap) + change)),
        ];
}
