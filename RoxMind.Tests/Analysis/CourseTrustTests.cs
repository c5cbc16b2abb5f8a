using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Analysis;

/// <summary>How far the field alone, and athletes who raced elsewhere before, are believed about a course.</summary>
public sealed class CourseTrustTests
{
    [Fact]
    public void Half_the_trust_leaves_half_of_the_difference_to_the_course()
    {
        var (full, half) = (Attribution(1, 0), Attribution(0.5, 0));
        Assert.True(Math.Abs(full.TotalLog) > 0.005);
        Assert.Equal(full.TotalLog / 2, half.TotalLog, 1e-9);
    }

    [Fact]
    public void Doubt_makes_it_less_sure_by_as_much() =>
        Assert.Equal(Square(Attribution(1, 0).TotalSd) + 0.001, Square(Attribution(1, 0.001).TotalSd), 1e-9);

    [Fact]
    public void Segments_stay_as_unsure_as_the_finish_lets_them()
    {
        var (sure, unsure) = (Attribution(1, 0), Attribution(1, 0.001));
        Assert.All(
            RaceFormat.Segments,
            segment => Assert.True(unsure.SegmentSds[(int)segment] > sure.SegmentSds[(int)segment])
        );
    }

    [Fact]
    public void Unsure_earlier_courses_cancel_out_among_many_athletes()
    {
        var (one, many) = (Repeats(3), Repeats(300));
        Assert.True(many.TotalSd < one.TotalSd);

        // Eight courses of variance 0.004 leave no less than an eighth of it.
        Assert.True(Square(many.TotalSd) > 0.8 / ((8 / 0.004) + (1 / Square(Attribution(1, 0).TotalSd))));
    }

    private static double Square(double value) => value * value;

    private static CourseAttribution Attribution(double trust, double doubt) =>
        Estimate(SyntheticCourses.Prior with { FieldTrust = trust, FieldDoubt = doubt }, 0);

    private static CourseAttribution Repeats(int count) => Estimate(SyntheticCourses.Prior, count);

    private static CourseAttribution Estimate(CoursePrior prior, int repeats)
    {
        var standard = SyntheticCohort.OpenMen.Standard;
        var model = new CourseModel(
            new Dictionary<StationStandard, CourseStandard>
            {
                [standard] = SyntheticCourses.Model.Frame(standard)!.Standard,
            },
            prior
        );
        var tally = new CourseTally();
        foreach (var race in SyntheticEventField.Races(200))
        {
            tally.Add(model, race.Standard, race.AgeGroup, race.Splits);
        }

        for (var i = 0; i < repeats; i++)
        {
            tally.AddRepeat(new CourseRepeat(0.02, 0.004));
        }

        return model.Estimate(tally).Attribution!;
    }
}
