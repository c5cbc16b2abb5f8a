using RoxMind.Training.Evaluation;
using RoxMind.Training.Evaluation.Attribution;

namespace RoxMind.Tests.Training.Evaluation;

[Slow]
public sealed class AttributionScoresTests(SmallBundle small) : IClassFixture<SmallBundle>
{
    [Fact]
    public void Percentiles_are_counted_by_tenth_and_the_best_is_in_the_last()
    {
        var score = PercentileScore.Of("all", [0, 9.9, 10, 55, 100]);
        Assert.Equal(5, score.Count);
        Assert.Equal([0.4, 0.2, 0, 0, 0, 0.2, 0, 0, 0, 0.2], score.Tenths);
    }

    [Fact]
    public void Share_of_none_is_none() => Assert.Equal(new ShareScore(0, 0), ShareScore.Of([]));

    [Fact]
    public void Events_not_trained_on_are_analysed_and_planted()
    {
        var report = Evaluator.Bundle(EvaluatorTests.Renamed(), small.Bundle);
        var found = report.Attribution;
        Assert.Equal(4 * 100, found.Percentiles.Sum(score => score.Count));
        Assert.All(found.Percentiles, score => Assert.Equal(1, score.Tenths.Sum(), 0.01));
        Assert.Equal(4 * 40, found.Planted.Untouched.Count);
        Assert.Equal(4 * 40 * 16, found.Planted.CleanFlagged.Count);
        Assert.True(found.Planted.CleanFlagged.Share < 0.02, "True times are not set aside.");
        Assert.InRange(found.Planted.NearFlagged.Share, 0, found.Planted.CleanFlagged.Share);
        Assert.InRange(found.Planted.NearFlagged.Count, 1, found.Planted.CleanFlagged.Count);
        Assert.InRange(found.Planted.OneNear.Count, 1, found.Planted.OneSegment.Count);
        Assert.True(found.Planted.OneNear.Share >= found.Planted.OneSegment.Share, "A weakness is no error.");
        Assert.True(
            found.Planted.Flagged.Share > 10 * found.Planted.CleanFlagged.Share,
            "A time that can't be true is, more often."
        );
        Assert.True(found.Planted.AllRuns.Share > 0.8, "All runs slow is running.");
    }

    [Fact]
    public void Quantiles_rise_with_the_finishes_below_them()
    {
        var reliability = Evaluator.Bundle(EvaluatorTests.Renamed(), small.Bundle).Seasons[0].Reliability;
        Assert.Equal([0.025, 0.1, 0.5, 0.9, 0.975], reliability.Select(score => score.Told));
        Assert.Equal(reliability.Select(score => score.Seen).Order(), reliability.Select(score => score.Seen));
    }
}
