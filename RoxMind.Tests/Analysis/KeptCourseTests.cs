using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.ReadModel;

namespace RoxMind.Tests.Analysis;

public sealed class KeptCourseTests
{
    private const int N = RaceFormat.SegmentCount;

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(400)]
    public void Kept_course_says_what_the_event_estimated(int races)
    {
        var estimated = Estimate(races).Effects;

        var kept = KeptCourse.Of(estimated).Effects;

        Assert.Equal((estimated.Finishers, estimated.Splits), (kept.Finishers, kept.Splits));
        Assert.Equal(estimated.Attribution!.Basis, kept.Attribution!.Basis);
        Assert.Equal(estimated.Attribution.Repeats, kept.Attribution.Repeats);
        AssertNear(
            [estimated.TotalLog, estimated.TotalSd, estimated.Dispersion, estimated.Attribution.TotalLog],
            [kept.TotalLog, kept.TotalSd, kept.Dispersion, kept.Attribution.TotalLog],
            1e-6
        );
        AssertNear(estimated.SegmentLogs, kept.SegmentLogs, 1e-6);
        AssertNear(estimated.SegmentSds, kept.SegmentSds, 1e-6);
        AssertNear(estimated.Attribution.SegmentLogs, kept.Attribution.SegmentLogs, 1e-6);
        AssertNear(estimated.Attribution.SegmentSds, kept.Attribution.SegmentSds, 1e-6);
        for (var (i, at) = (0, 0); i < N; i++)
        {
            for (var j = 0; j <= i; j++, at++)
            {
                var scale = estimated.SegmentSds[i] * estimated.SegmentSds[j];
                Assert.InRange(Math.Abs(estimated.Covariance[at] - kept.Covariance[at]) / scale, 0, 2e-5);
            }
        }
    }

    [Fact]
    public void Kept_course_is_stored_in_less_than_a_kilobyte_and_reads_back_to_the_last_bit()
    {
        using var provider = new ServiceCollection().AddSerializer().BuildServiceProvider();
        var serializer = provider.GetRequiredService<Serializer<KeptCourse>>();
        var kept = Estimate(60).Kept;

        var stored = serializer.SerializeToArray(kept);
        var read = serializer.Deserialize(stored)!.Effects;

        Assert.InRange(stored.Length, 900, 1000);
        Assert.Equivalent(kept.Effects, read, strict: true);
    }

    [Fact]
    public void Kept_courses_are_equal_when_they_say_the_same()
    {
        var one = Estimate(60).Kept;
        var same = KeptCourse.Of(one.Effects);

        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one, Estimate(61).Kept);
        Assert.NotEqual(one, KeptCourse.None);
    }

    [Fact]
    public void Event_hands_one_object_down_until_it_estimates_anew()
    {
        var course = Estimate(60);
        var first = course.Kept;
        Assert.Same(first, course.Kept);
        Assert.Same(first.Effects, course.Kept.Effects);

        foreach (var race in SyntheticEventField.Races(60, offset: 60))
        {
            course.Count(race.RaceId, CountedRace.Of(race));
        }

        Assert.NotSame(first, course.Kept);
        Assert.Equal(course.Effects.Splits, course.Kept.Effects.Splits);
    }

    [Fact]
    public void Course_that_nothing_is_known_of_is_one_byte()
    {
        Assert.Single(KeptCourse.None.Packed);
        Assert.Same(CourseEffects.None, KeptCourse.None.Effects);
        Assert.Same(CourseEffects.None, new CourseEstimator(new SyntheticModels()).Kept.Effects);
    }

    [Theory]
    [InlineData(new byte[] { })]
    [InlineData(new byte[] { 1, 2, 3 })]
    [InlineData(new byte[] { 9 })]
    public void Course_of_an_unknown_form_is_refused(byte[] packed)
    {
        Assert.Throws<InvalidDataException>(() => CoursePacking.Unpack(packed));
    }

    private static CourseEstimator Estimate(int races)
    {
        var course = new CourseEstimator(new SyntheticModels { Courses = SyntheticCourses.Model });
        foreach (var race in SyntheticEventField.Races(races))
        {
            course.Count(race.RaceId, CountedRace.Of(race));
        }

        return course;
    }

    private static void AssertNear(IReadOnlyList<double> expected, IReadOnlyList<double> actual, double tolerance)
    {
        Assert.Equal(expected.Count, actual.Count);
        Assert.All(expected.Zip(actual), pair => Assert.InRange(pair.First - pair.Second, -tolerance, tolerance));
    }
}
