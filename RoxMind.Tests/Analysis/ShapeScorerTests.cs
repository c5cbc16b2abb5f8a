using CsCheck;
using RoxMind.Grains.Analysis.Clusters;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Explaining;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;

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
        Segment[] runs = [.. RaceFormat.Segments.Where(RaceFormat.IsComparableRun)];
        var covariance = Cohort.Snapshot.LogCovariance;
        var variance = runs.Sum(a => runs.Sum(b => covariance[((int)a * RaceFormat.SegmentCount) + (int)b]));
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
    public void Course_that_is_known_leaves_the_scores_as_they_are() =>
        Gen.Select(RaceGen.Splits, Gen.Double[-0.2, 0.2].Array[RaceFormat.SegmentCount])
            .Sample(
                (splits, logs) =>
                {
                    int[] there =
                    [
                        .. splits.Raw.ToArray().Zip(logs, (seconds, log) => (int)Math.Round(seconds * Math.Exp(log))),
                    ];
                    var (usual, known) = (Scorer.Score(splits), Scorer.Score(new Splits(there), logs));
                    Assert.NotNull(usual);
                    Assert.NotNull(known);
                    Assert.Equal(usual.Run, known.Run, 0.1);
                    Assert.Equal(usual.SledsAndCarry, known.SledsAndCarry, 0.1);
                }
            );

    [Fact]
    public void Runner_stays_a_runner_on_a_long_course_that_is_known()
    {
        var factors = RaceFormat
            .Segments.Select(segment => RaceFormat.Kind(segment) == SegmentKind.Run ? 1.2 : 1)
            .ToArray();
        var usual = Cohort.MedianRace.Splits.Raw.ToArray();
        int[] runner =
        [
            .. usual.Select((seconds, i) => RaceFormat.IsComparableRun((Segment)i) ? seconds * 9 / 10 : (int)seconds),
        ];
        int[] there = [.. runner.Zip(factors, (seconds, factor) => (int)Math.Round(seconds * factor))];
        var known = CourseEffects.None with
        {
            Finishers = 100,
            SegmentLogs = [.. factors.Select(factor => Math.Log(factor))],
        };
        Assert.Equal("runner", Shape(runner, null));
        Assert.NotEqual("runner", Shape(there, null));
        Assert.Equal("runner", Shape(there, known));

        static string? Shape(int[] seconds, CourseEffects? course)
        {
            var race = Cohort.Race("race", new Splits(seconds));
            return Assert
                .IsType<AnalysisOutcome.Available>(
                    RaceAnalyzer.Analyze(race, "v", Cohort.Snapshot, Cohort.Walk(race), null, course)
                )
                .Analysis.Clusters.Shape?.Name;
        }
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
