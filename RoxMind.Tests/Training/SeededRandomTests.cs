using RoxMind.Training.Synthesis;

namespace RoxMind.Tests.Training;

public sealed class SeededRandomTests
{
    /// <summary>The reference implementation's first number for seed 1234567.</summary>
    [Fact]
    public void Numbers_are_those_of_the_published_algorithm() =>
        Assert.Equal((6457827717110365317UL >> 11) * (1.0 / (1UL << 53)), new SeededRandom(1234567).NextDouble());

    [Fact]
    public void Normal_numbers_have_mean_0_and_variance_1()
    {
        var random = new SeededRandom(3);
        var values = Enumerable.Range(0, 100_000).Select(_ => random.NextNormal()).ToList();
        Assert.InRange(values.Average(), -0.015, 0.015);
        Assert.InRange(values.Average(value => value * value), 0.98, 1.02);
    }

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1.96, 0.9750021)]
    [InlineData(-1.2815516, 0.1)]
    [InlineData(-6, 0)]
    public void Share_below_a_value_is_that_of_the_normal_distribution(double z, double share) =>
        Assert.Equal(share, Gaussian.Cumulative(z), 6);

    [Fact]
    public void Forks_do_not_repeat_each_other()
    {
        var random = new SeededRandom(1);
        var firsts = Enumerable.Range(0, 1000).Select(part => random.Fork(part).NextDouble()).ToList();
        Assert.Equal(firsts.Count, firsts.Distinct().Count());
    }
}
