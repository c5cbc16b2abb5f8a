using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Analysis;

/// <summary>Who starts first may be all slow: until somebody has finished, that is believed more readily, and less sure.</summary>
public sealed class FirstWaveTests
{
    private static readonly CourseModel _model = SyntheticCourses.Model;

    [Fact]
    public void Slow_first_waves_are_taken_for_as_slow_as_they_are()
    {
        var races = SyntheticEventField.Races(1000).OrderByDescending(race => race.Splits.SumS).Take(200).ToArray();
        var truth = Enumerable
            .Range(0, RaceFormat.SegmentCount)
            .Average(i => races.Average(race => Math.Log(race.Splits.Raw[i])) - Centre[i]);
        var seen = Estimate(races.Select(race => race with { Splits = race.Splits.Keep(one => (int)one < 6) }));
        Assert.Equal(0, seen.Finishers);
        Assert.Equal(truth, seen.SegmentLogs.Average(), 0.03);
    }

    [Fact]
    public void Nobody_finished_is_less_sure_than_one_finisher_makes_it()
    {
        var races = SyntheticEventField.Races(3).ToArray();
        var early = races.Select(race => race with { Splits = race.Splits.Keep(one => (int)one < 6) }).ToArray();
        Assert.True(Estimate(early).TotalSd > 1.2 * Estimate([races[0], .. early[1..]]).TotalSd);
    }

    [Fact]
    public void Before_the_first_split_nothing_is_said() =>
        Assert.Equal(
            Math.Sqrt(SyntheticCourses.Prior.Covariance[0]),
            _model.Estimate(new CourseTally()).SegmentSds[0],
            1e-6
        );

    private static IReadOnlyList<double> Centre => _model.Frame(SyntheticCohort.OpenMen.Standard)!.Standard.LogCentre;

    private static CourseEffects Estimate(IEnumerable<RaceResult> races)
    {
        var tally = new CourseTally();
        foreach (var race in races)
        {
            tally.Add(_model, race.Standard, race.AgeGroup, race.Splits);
        }

        return _model.Estimate(tally);
    }
}
