using CsCheck;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Progress;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Analysis.Progress;

public sealed class CourseChangeTests
{
    private static readonly Gen<CourseAttribution> Courses = Gen.Select(
            Gen.Double[-0.2, 0.2].Array[RaceFormat.SegmentCount],
            Gen.Double[0, 0.1].Array[RaceFormat.SegmentCount],
            Gen.Double[-0.2, 0.2],
            Gen.Double[0, 0.1]
        )
        .Select((logs, sds, total, sd) => new CourseAttribution(CourseBasis.Field, 0, total, sd, [.. logs], [.. sds]));

    [Fact]
    public void Segment_there_and_back_is_what_it_was() =>
        Gen.Select(Courses, Courses, RaceGen.Segment, Gen.Int[10, 900])
            .Sample(
                (one, other, segment, timeS) =>
                {
                    var there = timeS + new CourseChange(one, other).Of(segment, timeS).Seconds;
                    var back = there + new CourseChange(other, one).Of(segment, there).Seconds;
                    Assert.Equal(timeS, back, 1e-6);
                }
            );

    [Fact]
    public void Seconds_of_a_segment_are_the_ratio_of_the_courses_and_their_variances_add() =>
        Gen.Select(Courses, Courses, RaceGen.Segment, Gen.Int[10, 900])
            .Sample(
                (earlier, later, segment, timeS) =>
                {
                    var at = (int)segment;
                    var (seconds, sdS) = new CourseChange(earlier, later).Of(segment, timeS);
                    var ratio = Math.Exp(later.SegmentLogs[at]) / Math.Exp(earlier.SegmentLogs[at]);
                    Assert.Equal((timeS * ratio) - timeS, seconds, 1e-6);
                    Assert.Equal(
                        Math.Pow(timeS * earlier.SegmentSds[at], 2) + Math.Pow(timeS * later.SegmentSds[at], 2),
                        sdS * sdS,
                        1e-6
                    );
                }
            );

    [Fact]
    public void Seconds_of_the_finish_are_the_ratio_of_the_courses_and_their_variances_add() =>
        Gen.Select(Courses, Courses, Gen.Int[3000, 9000])
            .Sample(
                (earlier, later, timeS) =>
                {
                    var (seconds, sdS) = new CourseChange(earlier, later).OfFinish(timeS);
                    var ratio = Math.Exp(later.TotalLog) / Math.Exp(earlier.TotalLog);
                    Assert.Equal((timeS * ratio) - timeS, seconds, 1e-6);
                    Assert.Equal(
                        Math.Pow(timeS * earlier.TotalSd, 2) + Math.Pow(timeS * later.TotalSd, 2),
                        sdS * sdS,
                        1e-6
                    );
                }
            );

    [Theory]
    [InlineData(20, 20, true)]
    [InlineData(19, 20, false)]
    [InlineData(20, 19, false)]
    public void Courses_are_compared_when_both_are_settled(int earlierAthletes, int laterAthletes, bool compared) =>
        Assert.Equal(compared, CourseChange.Between(Seen(earlierAthletes), Seen(laterAthletes)) is not null);

    [Fact]
    public void Later_course_counts_against_the_earlier_one()
    {
        var change = CourseChange.Between(Seen(50), Seen(50, totalLog: Math.Log(1.1)));

        Assert.NotNull(change);
        Assert.Equal(500, change.OfFinish(5000).Seconds, 1e-6);
    }

    /// <summary>A course by how many athletes' complete races were seen on it.</summary>
    private static CourseEffects Seen(int athletes, double totalLog = 0) =>
        CourseEffects.None with
        {
            Finishers = athletes,
            Splits = athletes * RaceFormat.SegmentCount,
            Covariance = [.. new float[276]],
            Attribution = new CourseAttribution(
                CourseBasis.Field,
                0,
                totalLog,
                0.01,
                CourseEffects.None.SegmentLogs,
                CourseEffects.None.SegmentLogs
            ),
        };
}
