using RoxMind.Grains.Analysis.Explaining;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;

namespace RoxMind.Tests.Analysis;

public sealed class PartRankingTests
{
    private static readonly SyntheticCohort Men = SyntheticCohort.OpenMen;
    private static readonly CohortSnapshot Cohort = Men.Snapshot.With(SyntheticCourses.Model);

    [Fact]
    public void Runs_that_are_all_slower_make_running_the_first_priority()
    {
        var analysis = Analyze(Shifted(RaceFormat.Runs, 1));
        var first = analysis.Priorities[0];
        Assert.Equal((null, SegmentKind.Run, "RUN"), (first.Segment, first.Group, first.HintId));
        Assert.Equal(analysis.Groups[0].GapS, first.GapS);
        Assert.InRange(first.RealisticStepS, 1, first.GapS);
        Assert.DoesNotContain(
            analysis.Priorities,
            priority => priority.Segment is { } segment && RaceFormat.Kind(segment) == SegmentKind.Run
        );
        Assert.Contains(analysis.Strengths, strength => strength.Group == SegmentKind.Station);
    }

    [Fact]
    public void Runs_that_are_all_faster_make_running_the_first_strength()
    {
        var analysis = Analyze(Shifted(RaceFormat.Runs, -1));
        Assert.Equal(new Strength(null, analysis.Groups[0].GapS!.Value, SegmentKind.Run), analysis.Strengths[0]);
        Assert.Equal(SegmentKind.Station, analysis.Priorities[0].Group);
    }

    [Fact]
    public void One_slow_segment_comes_before_its_group()
    {
        foreach (var station in RaceFormat.Stations)
        {
            Assert.Equal(station, Analyze(Shifted([station], 1.5)).Priorities[0].Segment);
        }
    }

    [Fact]
    public void Group_that_one_segment_alone_sets_apart_is_not_named()
    {
        var analysis = Analyze(Shifted([Segment.WallBalls], 2.5));
        Assert.True(analysis.Groups[1].Z > 1, "The stations stand out.");
        Assert.Equal([Segment.WallBalls], analysis.Priorities.Select(priority => priority.Segment));
    }

    [Fact]
    public void Transitions_are_no_finding_where_the_course_is_not_known() =>
        Assert.DoesNotContain(
            Analyze(Shifted(RaceFormat.Roxzones, 2)).Priorities,
            priority => priority.Group == SegmentKind.Roxzone
        );

    private static RaceAnalysis Analyze(RaceResult race) =>
        Assert
            .IsType<AnalysisOutcome.Available>(RaceAnalyzer.Analyze(race, "v", Cohort, Men.Walk(race), null))
            .Analysis;

    /// <summary>The usual race with some segments slower by so many standard deviations.</summary>
    private static RaceResult Shifted(IEnumerable<Segment> segments, double deviations) =>
        Men.Race(
            "r",
            segments.Aggregate(
                Men.MedianRace.Splits,
                (splits, segment) =>
                    splits.With(
                        segment,
                        (int)Math.Round(splits[segment]!.Value * Math.Exp(deviations * Men.Sd(segment)))
                    )
            )
        );
}
