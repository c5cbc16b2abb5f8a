using RoxMind.Inference.Decoding.Sampling;

namespace RoxMind.Tests.Inference.Text;

public sealed class TokenSamplerTests
{
    private const int Draws = 20_000;

    [Fact]
    public void Draws_follow_the_softmax()
    {
        float[] logits = [1, 2, 0, float.NegativeInfinity];
        var shares = Shares(logits, new SamplingOptions { Temperature = 1 });
        var total = Math.E + Math.Exp(2) + 1;
        Assert.Equal(Math.E / total, shares[0], 0.02);
        Assert.Equal(Math.Exp(2) / total, shares[1], 0.02);
        Assert.Equal(1 / total, shares[2], 0.02);
        Assert.Equal(0, shares[3]);
    }

    [Fact]
    public void Nucleus_leaves_the_unlikely_out()
    {
        float[] logits = [MathF.Log(0.5f), MathF.Log(0.3f), MathF.Log(0.15f), MathF.Log(0.05f)];
        var shares = Shares(logits, new SamplingOptions { Temperature = 1, TopP = 0.79 });
        Assert.Equal(0.625, shares[0], 0.02);
        Assert.Equal(0.375, shares[1], 0.02);
        Assert.Equal((0, 0), (shares[2], shares[3]));
    }

    [Fact]
    public void Nucleus_of_flat_weights_keeps_as_many_as_it_takes()
    {
        var shares = Shares(new float[1000], new SamplingOptions { Temperature = 1, TopP = 0.5 });
        Assert.InRange(shares.Count(share => share > 0), 490, 510);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0.9)]
    public void Refused_token_leaves_the_others_as_likely_as_they_were(double topP)
    {
        float[] logits = [50, 3, 2, -40];
        var (sampler, random) = (new TokenSampler(logits.Length), new SplitMix64(1));
        var options = new SamplingOptions { Temperature = 1, TopP = topP };
        sampler.Begin(logits, options);
        Assert.Equal(0, sampler.Next(logits, options, ref random));
        sampler.Refuse(0, logits, options);
        var counts = new int[logits.Length];
        for (var i = 0; i < Draws; i++)
        {
            counts[sampler.Next(logits, options, ref random)]++;
        }

        Assert.Equal(Math.E / (1 + Math.E), counts[1] / (double)Draws, 0.02);
        Assert.Equal(1 / (1 + Math.E), counts[2] / (double)Draws, 0.02);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Nothing_is_left_when_all_are_refused(double temperature)
    {
        float[] logits = [5, 1, -3];
        var (sampler, random) = (new TokenSampler(logits.Length), new SplitMix64(1));
        var options = new SamplingOptions { Temperature = temperature, TopP = 0.9 };
        sampler.Begin(logits, options);
        for (var token = 0; token < logits.Length; token++)
        {
            sampler.Refuse(token, logits, options);
        }

        Assert.Equal(TokenSampler.Nothing, sampler.Next(logits, options, ref random));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Logits_that_are_no_numbers_are_a_fault(double temperature)
    {
        float[] logits = [1, float.NaN, 2];
        var (sampler, random) = (new TokenSampler(logits.Length), new SplitMix64(1));
        var options = new SamplingOptions { Temperature = temperature };
        sampler.Begin(logits, options);
        Assert.Throws<InvalidDataException>(() => sampler.Next(logits, options, ref random));
    }

    [Fact]
    public void Random_numbers_are_those_of_the_published_generator()
    {
        var random = new SplitMix64(1234567);
        Assert.Equal(6457827717110365317UL >> 11, (ulong)(random.NextDouble() * (1UL << 53)));
        Assert.Equal(3203168211198807973UL >> 11, (ulong)(random.NextDouble() * (1UL << 53)));
    }

    [Fact]
    public void What_is_left_is_the_share_of_the_tokens_that_were_not_refused()
    {
        float[] logits = [4, 1, 3, -2, 0.5f, 3.5f];
        var options = new SamplingOptions { Temperature = 0.7 };
        double[] weights = [.. logits.Select(logit => Math.Exp(logit / options.Temperature))];
        var sampler = new TokenSampler(logits.Length);
        sampler.Begin(logits, options);
        Assert.Equal(1, sampler.Left);
        var left = weights.Sum();
        foreach (var token in new[] { 1, 0, 5, 3 })
        {
            sampler.Refuse(token, logits, options);
            left -= weights[token];
            Assert.Equal(left / weights.Sum(), sampler.Left, 1e-5);
        }

        logits[2] = float.NegativeInfinity;
        sampler.Resume(logits, options);
        Assert.Equal(weights[4] / weights.Sum(), sampler.Left, 1e-6);
    }

    private static double[] Shares(float[] logits, SamplingOptions options)
    {
        var (sampler, random, counts) = (new TokenSampler(logits.Length), new SplitMix64(7), new double[logits.Length]);
        sampler.Begin(logits, options);
        for (var i = 0; i < Draws; i++)
        {
            counts[sampler.Next(logits, options, ref random)] += 1.0 / Draws;
        }

        return counts;
    }
}
