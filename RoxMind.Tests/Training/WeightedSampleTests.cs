using CsCheck;
using RoxMind.Training.Pace;

namespace RoxMind.Tests.Training;

public sealed class WeightedSampleTests
{
    private static readonly Gen<(double, double)[]> Values = Gen.Select(Gen.Double[-10, 10], Gen.Double[0.1, 3]).Array[
        1,
        60
    ];

    [Fact]
    public void A_share_of_the_weight_lies_below_its_quantile() =>
        Gen.Select(Values, Gen.Double[0.01, 0.99])
            .Sample(
                (values, share) =>
                {
                    var quantile = new WeightedSample(values).Quantile(share);
                    var total = values.Sum(one => one.Item2);
                    Assert.True(
                        values.Where(one => one.Item1 < quantile).Sum(one => one.Item2) <= (share * total) + 1e-9
                    );
                    Assert.True(
                        values.Where(one => one.Item1 <= quantile).Sum(one => one.Item2) >= (share * total) - 1e-9
                    );
                }
            );

    [Fact]
    public void A_value_that_counts_twice_is_a_value_that_is_there_twice() =>
        Gen.Select(Gen.Int[-9, 9].Array[1, 30], Gen.Double[0.05, 0.95])
            .Sample(
                (values, share) =>
                {
                    var twice = values.Concat(values).Select(value => ((double)value, 1.0));
                    var heavy = values.Select(value => ((double)value, 2.0));
                    Assert.Equal(new WeightedSample(twice).Quantile(share), new WeightedSample(heavy).Quantile(share));
                }
            );
}
