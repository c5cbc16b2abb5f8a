using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.ReadModel;
using RoxMind.Tests.Analysis;

namespace RoxMind.Tests.Events;

public sealed class EventCourseTests
{
    private static readonly StationStandard Men = SyntheticCohort.OpenMen.Standard;

    private readonly SyntheticModels _models = new() { Courses = SyntheticCourses.Model };

    [Fact]
    public void Planted_effects_are_told_from_the_results()
    {
        var course = Counted(SyntheticEventField.Races(300));

        Assert.Equal(300, course.Effects.Finishers);
        foreach (var segment in RaceFormat.Segments)
        {
            var error = course.Effects.SegmentLogs[(int)segment] - SyntheticEventField.Planted[(int)segment];
            Assert.InRange(Math.Abs(error), 0, 4 * course.Effects.SegmentSds[(int)segment]);
        }
    }

    [Fact]
    public void Race_that_is_counted_again_and_forgotten_leaves_no_trace()
    {
        var races = SyntheticEventField.Races(60).ToList();
        var (once, twice) = (Counted(races.Take(40)), Counted(races));
        foreach (var race in races.Take(40))
        {
            twice.Count(race.RaceId, Of(race) with { Splits = Splits.None });
            twice.Count(race.RaceId, Of(race));
        }

        foreach (var race in races.Skip(40))
        {
            twice.Forget(race.RaceId);
            twice.Forget(race.RaceId);
        }

        Assert.Equal(once.Effects.SegmentLogs, twice.Effects.SegmentLogs);
        Assert.Equal(once.Effects.Splits, twice.Effects.Splits);
    }

    [Fact]
    public void Splits_count_as_they_come()
    {
        var course = new CourseEstimator(_models);
        foreach (var race in SyntheticEventField.Races(100))
        {
            for (var clockS = 300; clockS <= 3000; clockS += 300)
            {
                course.Count(race.RaceId, Of(race) with { Splits = SyntheticEventField.Until(race.Splits, clockS) });
            }
        }

        Assert.Equal(0, course.Effects.Finishers);
        Assert.InRange(course.Effects.Factor(Segment.Run1), 0.8, 1.2);
        Assert.True(course.Effects.SegmentSds[(int)Segment.Run1] < course.Effects.SegmentSds[(int)Segment.WallBalls]);
    }

    [Fact]
    public void Other_model_counts_everything_anew()
    {
        var races = SyntheticEventField.Races(50).ToList();
        var course = Counted(races);
        var before = course.Effects;

        _models.Courses = null;
        Assert.False(course.Effects.IsKnown);

        _models.Courses = SyntheticCourses.Model;
        Assert.Equal(before.SegmentLogs, course.Effects.SegmentLogs);
    }

    [Fact]
    public void Repeat_athletes_are_counted_once_and_can_be_taken_back()
    {
        var races = SyntheticEventField.Races(100).ToList();
        var (course, without) = (Counted(races), Counted(races));
        foreach (var race in races.Take(CoursePosterior.LeastRepeats))
        {
            course.Count(race.RaceId, new CourseRepeat(0.3, 0.0001));
            course.Count(race.RaceId, new CourseRepeat(0.1, 0.0001));
        }

        course.Count("more", Of(races[0]));
        Assert.Equal(CourseBasis.RepeatAthletes, course.Effects.Attribution!.Basis);
        Assert.Equal(CoursePosterior.LeastRepeats, course.Effects.Attribution.Repeats);

        course.Forget("more");
        foreach (var race in races.Take(CoursePosterior.LeastRepeats))
        {
            course.Count(race.RaceId, repeat: null);
        }

        Assert.Equal(without.Effects.Attribution!.SegmentLogs, course.Effects.Attribution.SegmentLogs);
    }

    private static CountedRace Of(RaceResult race) => new(Men, race.AgeGroup, race.Splits);

    private CourseEstimator Counted(IEnumerable<RaceResult> races)
    {
        var course = new CourseEstimator(_models);
        foreach (var race in races)
        {
            course.Count(race.RaceId, Of(race));
        }

        return course;
    }
}
