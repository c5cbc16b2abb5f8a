using RoxMind.Grains.Analysis.Explaining;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Report;

namespace RoxMind.Tests.Analysis;

public sealed class FinishReaderTests
{
    private static readonly PaceStep Typical = new(0, 5400, 4900, 6000, 4600, 6400);

    [Theory]
    [InlineData(4899, Verdict.FasterThanExpected)]
    [InlineData(4901, Verdict.FasterWithinRange)]
    [InlineData(5100, Verdict.FasterWithinRange)]
    [InlineData(5200, Verdict.AsExpected)]
    [InlineData(5400, Verdict.AsExpected)]
    [InlineData(5650, Verdict.AsExpected)]
    [InlineData(5750, Verdict.SlowerWithinRange)]
    [InlineData(6000, Verdict.SlowerWithinRange)]
    [InlineData(6001, Verdict.SlowerThanExpected)]
    public void Verdict_says_where_in_the_usual_range_a_finish_is(int racedS, Verdict verdict) =>
        Assert.Equal(verdict, Read(racedS).Verdict);

    [Theory]
    [InlineData(4900, 90)]
    [InlineData(5400, 50)]
    [InlineData(6000, 10)]
    public void Share_that_is_slower_meets_the_interval(int racedS, double share) =>
        Assert.Equal(share, Read(racedS).FasterThanPct!.Value, 0.05);

    [Fact]
    public void Share_that_is_slower_falls_with_the_finish()
    {
        var shares = Enumerable.Range(3000, 6000).Select(racedS => Read(racedS).FasterThanPct!.Value).ToList();
        Assert.Equal(shares.OrderDescending(), shares);
        Assert.All(shares, share => Assert.InRange(share, 0, 100));
    }

    [Fact]
    public void Interval_without_width_leaves_nothing_between_fast_and_slow()
    {
        var certain = new PaceStep(0, 5400, 5400, 5400, 5400, 5400);
        double?[] shares =
        [
            .. new[] { 5399, 5400, 5401 }.Select(racedS =>
                FinishReader.Expect(racedS, certain, ExpectationBasis.Demographics).FasterThanPct
            ),
        ];
        Assert.Equal([100, 50, 0], shares);
    }

    private static Expectation Read(int racedS) => FinishReader.Expect(racedS, Typical, ExpectationBasis.Demographics);
}
