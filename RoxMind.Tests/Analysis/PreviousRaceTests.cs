using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Analysis;

/// <summary>What carries over from one race to the next, and what it counts for in another standard.</summary>
public sealed class PreviousRaceTests
{
    private const double Stronger = -0.15;

    private static readonly StationStandard _open = SyntheticCohort.OpenMen.Standard;
    private static readonly StationStandard _pro = StationStandard.Of(Division.Pro, Gender.Male, 8);
    private static readonly CourseModel _courses = Courses();
    private static readonly CourseEffects _known = Known();

    [Fact]
    public void A_mishap_does_not_carry_over()
    {
        var usual = Usual();
        var walked = usual with
        {
            Splits = usual.Splits.With(Segment.Run4, usual.Splits.Raw[(int)Segment.Run4] + 600),
            TotalS = usual.TotalS + 600,
        };
        Assert.Equal(usual.TotalS, Of(usual, _known).TotalS);

        // The finish is what it is beside: a tenth more in all runs is usual for it.
        Assert.InRange(Of(walked, _known).TotalS, usual.TotalS, usual.TotalS + 120);
    }

    [Fact]
    public void Who_broke_down_is_expected_to_do_better()
    {
        var (usual, tired) = (Usual(), Usual());
        foreach (var run in RaceFormat.Runs.Where(run => RaceFormat.Number(run) > 4))
        {
            var slower = (int)Math.Round(0.09 * usual.Splits.Raw[(int)run]);
            tired = tired with
            {
                Splits = tired.Splits.With(run, tired.Splits.Raw[(int)run] + slower),
                TotalS = tired.TotalS + slower,
            };
        }

        // Log 1.09 is 0.036 beyond what is usual, of which a quarter counts.
        var lostS = tired.TotalS - Of(tired, _known).TotalS;
        Assert.InRange(lostS, 0.8 * 0.009 * tired.TotalS, 1.2 * 0.009 * tired.TotalS);
    }

    [Fact]
    public void The_race_before_draws_what_the_last_one_says_by_a_share()
    {
        var (last, better) = (Of(Usual(), _known), Of(Faster(), _known));
        var drawn = PreviousRace.Of(_courses, Usual(), BelievedRace.Of(Usual()), _known, _open, null, better);
        Assert.Equal(last.TotalS, drawn.TotalS);
        Assert.Equal(0.3 * (better.Level!.Value - last.Level!.Value), drawn.Level!.Value - last.Level.Value, 0.0001);

        // Four years ago, which is three beyond the last one.
        var old = better with
        {
            MonthsBetween = 48,
        };
        var little = PreviousRace.Of(_courses, Usual(), BelievedRace.Of(Usual()), _known, _open, null, old);
        Assert.Equal(drawn.HistoryLog / 2, little.HistoryLog, 0.0001);

        // Of bundles that learnt from the last race alone nothing is drawn.
        var alone = PreviousRace.Of(
            SyntheticCourses.Model,
            Usual(),
            BelievedRace.Of(Usual()),
            _known,
            _open,
            null,
            better
        );
        Assert.Equal(0, alone.HistoryLog);
    }

    [Fact]
    public void Where_the_course_is_not_known_all_carries_over()
    {
        var race = Usual();
        race = race with { Splits = race.Splits.With(Segment.Run1, 900), TotalS = race.TotalS + 600 };
        Assert.Equal(race.TotalS, Of(race, CourseEffects.None).TotalS);
    }

    [Fact]
    public void Bundles_that_learnt_with_mishaps_are_asked_with_them()
    {
        var race = Usual();
        race = race with { Splits = race.Splits.With(Segment.Run4, 900), TotalS = race.TotalS + 600 };
        var said = PreviousRace.Of(SyntheticCourses.Model, race, BelievedRace.Of(race), _known, _open, null);
        Assert.Equal(race.TotalS, said.TotalS);
    }

    [Fact]
    public void What_the_analysis_set_aside_stays_aside() =>
        Assert.Equal(
            5000,
            PreviousRace.Of(_courses, Usual(), new BelievedRace(Usual().Splits, 5000), _known, _open, null).TotalS
        );

    [Fact]
    public void Among_stronger_athletes_the_same_one_is_further_back()
    {
        var race = Usual();
        var (here, there) = (Of(race, _known, _open), Of(race, _known, _pro));
        Assert.Equal(Stronger, Math.Log((double)there.ExpectedS / here.ExpectedS), 0.001);
    }

    private static PreviousRace Of(RaceResult race, CourseEffects effects, StationStandard? to = null) =>
        PreviousRace.Of(_courses, race, BelievedRace.Of(race), effects, to ?? _open, null);

    private static RaceResult Usual() =>
        UsualRace.Of(
            new Splits([.. _courses.Frame(_open)!.Standard.LogCentre.Select(log => (int)Math.Round(Math.Exp(log)))])
        );

    private static RaceResult Faster() =>
        UsualRace.Of(
            new Splits([
                .. _courses.Frame(_open)!.Standard.LogCentre.Select(log => (int)Math.Round(0.9 * Math.Exp(log))),
            ])
        );

    private static CourseModel Courses()
    {
        var open = SyntheticCourses.Model.Frame(_open)!.Standard;
        return new CourseModel(
            new Dictionary<StationStandard, CourseStandard>
            {
                [_open] = open,
                [_pro] = open with { FieldLog = Stronger },
            },
            SyntheticCourses.Prior with
            {
                Mishaps = new MishapLimits(0.1, 0.3, 0.05, 0.25),
                BeforeShare = 0.3,
            }
        );
    }

    private static CourseEffects Known() =>
        CourseEffects.None with
        {
            Finishers = 100,
            Splits = 100 * RaceFormat.SegmentCount,
            Covariance = [.. new float[RaceFormat.SegmentCount * (RaceFormat.SegmentCount + 1) / 2]],
        };
}
