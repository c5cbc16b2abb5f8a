using CsCheck;
using RoxMind.Grains.Analysis.Norms;

namespace RoxMind.Tests.Analysis.Norms;

public sealed class DistributionTests
{
    private static readonly Gen<double[]> Samples = Gen.Int[1, 4000].Select(time => (double)time).Array[1, 200];

    [Fact]
    public void Z_of_the_mean_is_zero() =>
        Samples.Sample(samples =>
        {
            var distribution = DistributionBuilder.FromSamples(samples);
            Assert.Equal(0, distribution.Z(distribution.MeanS));
            Assert.True(distribution.SdS > 0);
        });

    [Fact]
    public void Z_scores_of_the_samples_have_mean_zero_and_variance_one() =>
        Samples
            .Where(samples => samples.Distinct().Count() > 1)
            .Sample(samples =>
            {
                var distribution = DistributionBuilder.FromSamples(samples);
                var z = samples.Select(distribution.Z).ToArray();
                Assert.Equal(0, z.Average(), 1e-9);
                Assert.Equal(1, z.Sum(value => value * value) / (z.Length - 1), 1e-9);
            });

    [Fact]
    public void Scale_is_from_zero_to_one_and_clamped_outside_the_samples() =>
        Gen.Select(Samples, Gen.Double[-10, 5000])
            .Sample(
                (samples, time) =>
                {
                    var distribution = DistributionBuilder.FromSamples(samples);
                    Assert.InRange(distribution.Scale(time), 0, 1);
                    Assert.Equal(0, distribution.Scale(samples.Min()));
                    Assert.True(samples.Min() == samples.Max() || distribution.Scale(samples.Max()) == 1);
                    Assert.Equal(0, distribution.Scale(samples.Min() - 1));
                    Assert.Equal(1, distribution.Scale(samples.Max() + 1));
                }
            );

    [Fact]
    public void Percentile_never_rises_with_the_time() =>
        Gen.Select(Samples, Gen.Double[0, 4100], Gen.Double[0, 100])
            .Sample(
                (samples, time, later) =>
                {
                    var distribution = DistributionBuilder.FromSamples(samples);
                    var (fast, slow) = (distribution.Percentile(time), distribution.Percentile(time + later));
                    Assert.InRange(fast, 0, 100);
                    Assert.True(fast >= slow, $"{time} s: {fast}, {time + later} s: {slow}");
                }
            );

    [Fact]
    public void Percentile_never_rises_from_one_sample_to_the_next() =>
        Samples.Sample(samples =>
        {
            var distribution = DistributionBuilder.FromSamples(samples);
            var percentiles = samples.Order().Select(distribution.Percentile).ToArray();
            Assert.Equal(percentiles.OrderDescending(), percentiles);
        });

    [Fact]
    public void Quantiles_never_fall_and_end_at_the_extremes() =>
        Samples.Sample(samples =>
        {
            var distribution = DistributionBuilder.FromSamples(samples);
            Assert.Equal(DistributionBuilder.QuantileCount, distribution.QuantilesS.Length);
            Assert.Equal(distribution.QuantilesS.Order(), distribution.QuantilesS);
            Assert.Equal(samples.Min(), distribution.QuantilesS[0]);
            Assert.Equal(samples.Max(), distribution.QuantilesS[^1]);
        });

    [Fact]
    public void Quantiles_between_samples_are_interpolated()
    {
        var distribution = DistributionBuilder.FromSamples([10, 20, 30, 40]);
        Assert.Equal(25, distribution.MedianS);
        Assert.Equal(17.5, distribution.QuantilesS[25]);
        Assert.Equal(50, distribution.Percentile(25));
        Assert.Equal(75, distribution.Percentile(17.5), 1e-9);
    }

    [Fact]
    public void Percentile_of_a_time_that_all_share_is_fifty() =>
        Assert.Equal(50, DistributionBuilder.FromSamples([300, 300, 300]).Percentile(300));

    [Fact]
    public void Percentile_is_the_share_of_slower_finishers() =>
        Gen.Double[-20, 120]
            .Sample(time =>
            {
                // One finisher at each of 0, 1 … 100 s: at 30.5 s, 69.5 % are slower.
                var distribution = DistributionBuilder.FromSamples([
                    .. Enumerable.Range(0, 101).Select(i => (double)i),
                ]);
                Assert.Equal(100 - Math.Clamp(time, 0, 100), distribution.Percentile(time), 1e-9);
            });

    [Theory]
    [InlineData(20, 60, 60)]
    [InlineData(0, 40, 80)]
    [InlineData(60, 100, 20)]
    public void Half_of_those_who_share_a_time_count_as_slower(int first, int last, double percentile)
    {
        double[] quantiles =
        [
            .. Enumerable
                .Range(0, 101)
                .Select(i =>
                    i < first ? 300.0 + i
                    : i > last ? 500.0 + i
                    : 450
                ),
        ];
        var distribution = new Distribution(101, 450, 1, quantiles[0], quantiles[^1], [.. quantiles]);

        Assert.Equal(percentile, distribution.Percentile(450));
    }

    [Fact]
    public void Mean_and_range_are_those_of_the_samples() =>
        Samples.Sample(samples =>
        {
            var distribution = DistributionBuilder.FromSamples(samples);
            Assert.Equal(samples.Length, distribution.Count);
            Assert.Equal(samples.Average(), distribution.MeanS, 1e-9);
            Assert.Equal((samples.Min(), samples.Max()), (distribution.MinS, distribution.MaxS));
        });

    [Theory]
    [InlineData(new double[] { 300 })]
    [InlineData(new double[] { 300, 300, 300 })]
    public void Samples_that_are_all_equal_deviate_by_the_timings_resolution(double[] samples) =>
        Assert.Equal(1, DistributionBuilder.FromSamples(samples).SdS);

    [Fact]
    public void Scale_is_the_share_of_the_way_from_the_fastest_to_the_slowest() =>
        Assert.Equal(0.25, DistributionBuilder.FromSamples([200, 250, 400]).Scale(250));

    [Fact]
    public void Distribution_of_nothing_is_refused() =>
        Assert.Throws<ArgumentException>(() => DistributionBuilder.FromSamples([]));
}
