using RoxMind.Grains.Analysis.Norms;

namespace RoxMind.Tests.Analysis.Norms;

public sealed class NextRaceNormTests
{
    private static readonly NextRaceNorm Norm = new(0.8, 0, -0.04, 0.04);

    [Theory]
    [InlineData(0.3)]
    [InlineData(-0.2)]
    public void Whoever_did_twice_the_same_is_expected_closer_to_it_than_whoever_did_it_once(double level)
    {
        Assert.Equal(0.8 * level, Norm.Next(level), 1e-9);
        Assert.Equal(8.0 / 9 * level, Norm.Next(level, level), 1e-9);
    }

    [Fact]
    public void Bad_day_after_a_good_one_counts_for_half()
    {
        Assert.Equal(Norm.Next(0.1, 0.3), Norm.Next(0.3, 0.1), 1e-9);
        Assert.InRange(Norm.Next(0.3, 0.1), Norm.Next(0.1), Norm.Next(0.3));
    }

    [Fact]
    public void After_a_second_race_as_expected_the_third_is_as_good() =>
        Assert.Equal(Norm.Next(0.1), Norm.Next(Norm.Next(0.1), 0.1), 1e-9);

    [Fact]
    public void Usual_progress_counts_once()
    {
        var norm = Norm with { Change = -0.02 };
        Assert.Equal(Norm.Next(0.2) - 0.02, norm.Next(0.2), 1e-9);
        Assert.Equal(Norm.Next(0.2, 0.1) - 0.02, norm.Next(0.2, 0.1), 1e-9);
    }
}
