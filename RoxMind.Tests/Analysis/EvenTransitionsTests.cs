using RoxMind.Grains.Analysis.Explaining;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Analysis;

public sealed class EvenTransitionsTests
{
    private static readonly RaceResult _together = Together(420);

    [Fact]
    public void Transitions_measured_one_by_one_stay_as_they_are()
    {
        var race = UsualRace.With();
        Assert.Equal(race.Splits, EvenTransitions.Of(race, SyntheticCohort.OpenMen.Snapshot, null));
    }

    [Fact]
    public void Parts_add_up_to_the_total_in_their_usual_shares()
    {
        var cohort = SyntheticCohort.OpenMen.Snapshot.With(SyntheticCourses.Model);
        var parts = EvenTransitions.Of(_together, cohort, null);
        Assert.True(parts.IsComplete);
        Assert.InRange(RaceFormat.Roxzones.Sum(segment => parts.Raw[(int)segment]), 416, 424);
        var factors = RaceFormat
            .Roxzones.Select(segment => parts.Raw[(int)segment] / Math.Exp(cohort.EventLogCentre[(int)segment]))
            .ToArray();
        Assert.Equal(1, factors.Max() / factors.Min(), 0.05);
    }

    [Fact]
    public void A_wrong_station_does_not_reach_them()
    {
        var cohort = SyntheticCohort.OpenMen.Snapshot.With(SyntheticCourses.Model);
        var wrong = _together with { Splits = _together.Splits.With(Segment.WallBalls, 1500) };
        var (before, after) = (EvenTransitions.Of(_together, cohort, null), EvenTransitions.Of(wrong, cohort, null));
        Assert.All(RaceFormat.Roxzones, segment => Assert.Equal(before[segment], after[segment]));
    }

    private static RaceResult Together(int seconds)
    {
        var race = UsualRace.With();
        return race with
        {
            Splits = race.Splits.Keep(segment => RaceFormat.Kind(segment) != SegmentKind.Roxzone),
            PublishedRoxzoneTotalS = seconds,
        };
    }
}
