using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Analysis;

public sealed class CourseFrameTests
{
    [Theory]
    [InlineData(45, 49, 0.04)]
    [InlineData(45, AgeGroup.OpenEnd, 0.06)]
    [InlineData(50, 59, 0.06)]
    [InlineData(70, AgeGroup.OpenEnd, 0)]
    [InlineData(0, 0, 0)]
    public void Age_group_of_other_limits_is_as_slow_as_the_one_in_which_most_of_it_are(byte from, byte to, double log)
    {
        var men = SyntheticCourses.Model.Frame(SyntheticCohort.OpenMen.Standard)!.Standard;
        var frame = new CourseFrame(
            men with
            {
                AgeLogs = ImmutableDictionary.CreateRange([
                    KeyValuePair.Create(new AgeGroup(45, 49), 0.04),
                    KeyValuePair.Create(new AgeGroup(50, 54), 0.06),
                    KeyValuePair.Create(new AgeGroup(40, 59), 0.05),
                ]),
            },
            SyntheticCourses.Prior.Covariance.AsSpan()
        );

        Assert.Equal(log, frame.AgeLog(new AgeGroup(from, to)));
    }
}
