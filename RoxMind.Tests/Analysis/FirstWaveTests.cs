using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Analysis;

/// <summary>Who starts first may be all slow: until somebody has finished, that is believed more readily, and less sure.</summary>
public sealed class FirstWaveTests
{
    private static readonly CourseModel _model = SyntheticCourses.Model;

    [Fact]
    public void A_slow_first_wave_is_seen_for_slower_than_events_are_from_each_other()
    {
        // The slowest fifth is on the course; one of them has finished in the other case, and events are as far apart as usual again.
        var races = SyntheticEventField.Races(1000).OrderByDescending(race => race.Splits.SumS).Take(200).ToArray();
        var truth = Math.Log(races.Average(race => race.Splits.SumS) / Centre.Sum(Math.Exp));
        var early = races.Select(race => race with { Splits = race.Splits.Keep(one => (int)one < 6) }).ToArray();
        var (first, later) = (Estimate(early), Estimate([races[100], .. early[1..]]));
        Assert.Equal((0, 1), (first.Finishers, later.Finishers));
        Assert.InRange(first.TotalLog, later.TotalLog + 0.005, truth + 0.01);
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
