using CsCheck;
using RoxMind.Grains.Analysis.Clusters;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Analysis;

public sealed class ShapeScorerTests
{
    private static readonly SyntheticCohort Cohort = SyntheticCohort.OpenMen;
    private static readonly ShapeScorer Scorer = new(Cohort.Snapshot.Peers, Cohort.Snapshot.LogCovariance);

    [Fact]
    public void Scores_add_up_to_zero() =>
        RaceGen.Splits.Sample(splits =>
        {
            var scores = Scorer.Score(splits);
            Assert.NotNull(scores);
            Assert.Equal(0, scores.Run + scores.Ergs + scores.SledsAndCarry + scores.Bodyweight, 1e-9);
        });

    [Fact]
    public void Runs_one_standard_deviation_slower_score_three_quarters_above_the_own_mean()
    {
        Segment[] runs = [.. Course.Segments.Where(Course.IsComparableRun)];
        var covariance = Cohort.Snapshot.LogCovariance;
        var variance = runs.Sum(a => runs.Sum(b => covariance[((int)a * Course.SegmentCount) + (int)b]));
        var slower = Math.Exp(Math.Sqrt(variance) / runs.Length);
        var medians = new Splits([.. Cohort.Snapshot.Peers.Segments.Select(norm => (int)Math.Round(norm.MedianS))]);

        var scores = Scorer.Score(
            runs.Aggregate(medians, (race, run) => race.With(run, (int)Math.Round(race.Raw[(int)run] * slower)))
        );

        Assert.NotNull(scores);
        Assert.Equal(0.75, scores.Run, 0.03);
        Assert.Equal(-0.25, scores.Bodyweight, 0.03);
    }

    [Fact]
    public void Slower_sleds_raise_their_score_and_lower_the_others()
    {
        var race = Cohort.MedianRace.Splits;
        var before = Scorer.Score(race);
        var after = Scorer.Score(race.With(Segment.SledPull, 400));
        Assert.NotNull(before);
        Assert.NotNull(after);
        Assert.True(after.SledsAndCarry > before.SledsAndCarry);
        Assert.True(after.Run < before.Run && after.Ergs < before.Ergs && after.Bodyweight < before.Bodyweight);
    }

    [Fact]
    public void Runs_one_and_eight_do_not_count()
    {
        var race = Cohort.MedianRace.Splits;
        Assert.Equal(Scorer.Score(race), Scorer.Score(race.With(Segment.Run1, 900).With(Segment.Run8, 0)));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void Scores_need_all_but_two_of_their_segments(int missing, bool scored)
    {
        Segment[] order = [Segment.Run2, Segment.SkiErg, Segment.WallBalls, Segment.Run5];
        var splits = order.Take(missing).Aggregate(Cohort.MedianRace.Splits, (race, segment) => race.With(segment, 0));
        Assert.Equal(scored, Scorer.Score(splits) is not null);
    }

    [Fact]
    public void Scores_need_something_of_each_group() =>
        Assert.Null(Scorer.Score(Cohort.MedianRace.Splits.With(Segment.SkiErg, 0).With(Segment.Row, 0)));
}
