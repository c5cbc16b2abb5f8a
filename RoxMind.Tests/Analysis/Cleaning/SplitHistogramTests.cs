using CsCheck;
using RoxMind.Grains.Analysis.Cleaning;

namespace RoxMind.Tests.Analysis.Cleaning;

public sealed class SplitHistogramTests
{
    [Fact]
    public void Median_is_that_of_the_sorted_times() =>
        Gen.Int[1, 2047]
            .Array[1, 300]
            .Sample(times =>
            {
                var histogram = new SplitHistogram();
                Array.ForEach(times, time => histogram.Count(time, 1));
                var sorted = times.Order().ToArray();
                var expected = sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2];
                Assert.Equal(expected, histogram.TwiceMedian());
            });

    [Fact]
    public void Times_beyond_every_ceiling_count_as_long()
    {
        var histogram = new SplitHistogram();
        histogram.Count(300, 1);
        histogram.Count(65_535, 2);

        Assert.Equal(2 * 2047, histogram.TwiceMedian());
    }

    [Fact]
    public void Nothing_counted_has_no_median() => Assert.Null(new SplitHistogram().TwiceMedian());
}
