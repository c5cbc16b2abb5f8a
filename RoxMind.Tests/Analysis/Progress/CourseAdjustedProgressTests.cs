using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Progress;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Analysis.Progress;

public sealed class CourseAdjustedProgressTests
{
    private static readonly SyntheticCohort Men = SyntheticCohort.OpenMen;

    [Fact]
    public void Slower_course_is_not_a_worse_athlete()
    {
        var (usual, slow) = (Effects([]), Effects(SyntheticEventField.Planted));
        var later = Men.Race("later", SyntheticEventField.At(Men.MedianRace.Splits, SyntheticEventField.Planted));

        var blind = RaceProgress.Between(Men.MedianRace, later, Men.Snapshot, Men.Snapshot);
        var fair = RaceProgress.Between(
            Men.MedianRace,
            later,
            Men.Snapshot,
            Men.Snapshot,
            CourseChange.Between(usual, slow)
        );

        Assert.Equal(blind.RawChangeS, fair.RawChangeS);
        Assert.Null(blind.Adjusted!.CourseS);
        Assert.All(blind.Segments, segment => Assert.Null(segment.CourseS));
        Assert.InRange(fair.Adjusted!.CourseS!.Value, 1, int.MaxValue);
        Assert.True(Math.Abs(fair.Adjusted.ChangeS) < Math.Abs(blind.Adjusted.ChangeS));
        Assert.True(fair.Adjusted.HighS - fair.Adjusted.LowS > blind.Adjusted.HighS - blind.Adjusted.LowS);
        Assert.All(fair.Segments, segment => Assert.Equal(Trend.Unchanged, segment.Trend));
    }

    [Fact]
    public void Course_of_which_too_little_is_known_adjusts_nothing() =>
        Assert.Null(CourseChange.Between(Effects([]), CourseEffects.None));

    [Fact]
    public void Course_is_taken_off_before_a_segment_is_judged()
    {
        var slow = new CourseChange(Attribution(0), Attribution(Math.Log(1.5)));
        var later = Men.MedianRace.Splits.With(Segment.Run3, 450);

        var progress = RaceProgress.Between(Men.MedianRace, Men.Race("later", later), Men.Snapshot, Men.Snapshot, slow);

        // 300 s on the earlier course are 450 s on the later one; what did not change there was gained on the course.
        var run3 = progress.Segments[(int)Segment.Run3];
        var row = progress.Segments[(int)Segment.Row];
        Assert.Equal((150, 150, Trend.Unchanged), (run3.ChangeS, run3.CourseS, run3.Trend));
        Assert.Equal((0, 145, Trend.Improved), (row.ChangeS, row.CourseS, row.Trend));
    }

    [Fact]
    public void Uncertain_course_widens_the_noise_of_a_segment()
    {
        var unsure = new CourseChange(Attribution(0, sd: 0.3), Attribution(0, sd: 0.4));

        var progress = RaceProgress.Between(Men.MedianRace, Men.MedianRace, Men.Snapshot, Men.Snapshot, unsure);

        // Run 3 takes 300 s; its own noise of 9 % and the courses' of 30 % and 40 % add as squares.
        var noise = 1.2816 * 300 * Math.Sqrt((0.09 * 0.09) + (0.3 * 0.3) + (0.4 * 0.4));
        Assert.Equal((int)Math.Round(noise), progress.Segments[(int)Segment.Run3].NoiseS);
        Assert.Equal(
            1.2816 * Men.MedianRace.TotalS * 0.5,
            Math.Sqrt(
                Math.Pow((progress.Adjusted!.HighS - progress.Adjusted.LowS) / 2.0, 2)
                    - Math.Pow(FinishChangeTests.HalfWidth(Men.MedianRace.Splits), 2)
            ),
            1.0
        );
    }

    /// <summary>A course with one effect on everything.</summary>
    private static CourseAttribution Attribution(double log, double sd = 0) =>
        new(
            CourseBasis.Field,
            0,
            log,
            sd,
            [.. Enumerable.Repeat(log, RaceFormat.SegmentCount)],
            [.. Enumerable.Repeat(sd, RaceFormat.SegmentCount)]
        );

    private static CourseEffects Effects(double[] planted)
    {
        var tally = new CourseTally();
        foreach (var race in Men.Races.Take(400))
        {
            var splits = planted.Length == 0 ? race.Splits : SyntheticEventField.At(race.Splits, planted);
            tally.Add(SyntheticCourses.Model, race.Standard, race.AgeGroup, splits);
        }

        return SyntheticCourses.Model.Estimate(tally);
    }
}
