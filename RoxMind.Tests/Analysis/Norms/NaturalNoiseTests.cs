using CsCheck;
using RoxMind.Grains.Analysis.Norms;

namespace RoxMind.Tests.Analysis.Norms;

public sealed class NaturalNoiseTests
{
    [Fact]
    public void Noise_of_a_sum_is_that_of_parts_with_correlation_0_37() =>
        Gen.Double[0, 100]
            .Array[1, 23]
            .Sample(sds =>
            {
                var variance = sds.SelectMany((a, i) => sds.Select((b, j) => (i == j ? 1 : 0.37) * a * b)).Sum();
                Assert.Equal(Math.Sqrt(variance), NaturalNoise.OfSum(sds.Sum(), sds.Sum(sd => sd * sd)), 1e-6);
            });
}
