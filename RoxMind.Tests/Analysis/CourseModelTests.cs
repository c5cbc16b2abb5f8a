using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Analysis;

public sealed class CourseModelTests
{
    private static readonly CourseModel Model = SyntheticCourses.Model;
    private static readonly double[] Planted = SyntheticEventField.Planted;

    [Fact]
    public void Nothing_seen_gives_the_prior()
    {
        var effects = Model.Estimate(new CourseTally());
        Assert.All(effects.SegmentLogs, log => Assert.Equal(0, log, 1e-9));
        Assert.Equal(Math.Sqrt(SyntheticCourses.Prior.Covariance[0]), effects.SegmentSds[0], 1e-6);
        Assert.Equal(CourseBasis.Field, effects.Attribution!.Basis);
    }

    [Fact]
    public void Few_athletes_move_the_estimate_little_and_many_to_the_truth()
    {
        var (few, many) = (Estimate(Finished(3)), Estimate(Finished(800)));
        Assert.True(few.SegmentSds[^1] > 2 * many.SegmentSds[^1]);
        Assert.True(few.TotalSd > many.TotalSd && many.TotalSd > 0);
        Assert.All(RaceFormat.Segments, segment => AssertNear(many, segment));
    }

    [Fact]
    public void Planted_effects_are_recovered_from_athletes_still_on_the_course()
    {
        // Nobody has finished: each athlete has done another number of segments.
        var races = SyntheticEventField
            .Races(1500)
            .Select((race, i) => race with { Splits = FirstOf(race.Splits, 1 + (i % 22)) });
        var effects = Estimate(races);
        Assert.Equal(0, effects.Finishers);
        Assert.All(RaceFormat.Segments.Take(15), segment => AssertNear(effects, segment));
    }

    [Fact]
    public void The_fastest_finishing_first_does_not_make_the_course_look_fast()
    {
        // All have started; the clock stops when half of them have finished, who are the faster half.
        var races = SyntheticEventField.Races(1000).ToArray();
        var clock = races.Select(race => race.Splits.SumS).Order().ElementAt(races.Length / 2);
        var seen = races.Select(race => race with { Splits = SyntheticEventField.Until(race.Splits, clock) }).ToArray();
        var finishers = seen.Where(race => race.Splits.IsComplete).ToArray();
        var naive = finishers.Average(race => Math.Log(race.Splits.SumS)) - Usual();
        var truth = races.Average(race => Math.Log(race.Splits.SumS)) - Usual();
        var effects = Estimate(seen);
        Assert.True(Math.Abs(naive - truth) > 0.07, "The finishers alone mislead.");
        Assert.Equal(truth, effects.TotalLog, 0.02);
        Assert.Equal(Planted[^1], effects.SegmentLogs[^1], 0.04);
    }

    [Fact]
    public void Waves_by_level_mislead_less_than_their_finishers_do()
    {
        // The faster half started first, all of it has finished; the slower half is at the second station.
        var races = SyntheticEventField.Races(1000).OrderBy(race => race.Splits.SumS).ToArray();
        var seen = races.Select((race, i) => i < 500 ? race : race with { Splits = FirstOf(race.Splits, 5) });
        Assert.Equal(Planted[^1], Estimate(seen).SegmentLogs[^1], 0.06);
    }

    [Fact]
    public void One_wild_result_changes_little()
    {
        var races = Finished(60).ToArray();
        var wild = races[0] with { Splits = races[0].Splits.With(Segment.Run2, 1500) };
        var (with, without) = (Estimate([.. races[1..], wild]), Estimate(races));
        Assert.Equal(without.SegmentLogs[(int)Segment.Run2], with.SegmentLogs[(int)Segment.Run2], 0.02);
    }

    [Fact]
    public void A_segment_beyond_belief_leaves_the_other_segments_and_most_of_the_finish_alone()
    {
        // One transition takes a sixth of the usual time, as where its timing mats lie side by side.
        var races = Finished(300).ToArray();
        var (rest, odd) = (Estimate(races), Estimate(races.Select(Shortened)));
        Assert.True(odd.SegmentLogs[(int)Segment.Roxzone1] < rest.SegmentLogs[(int)Segment.Roxzone1] - 1);
        Assert.All(
            RaceFormat.Segments.Where(segment => segment != Segment.Roxzone1),
            segment => Assert.Equal(rest.SegmentLogs[(int)segment], odd.SegmentLogs[(int)segment], 0.01)
        );
        Assert.InRange(odd.TotalLog, rest.TotalLog - 0.02, rest.TotalLog);

        static RaceResult Shortened(RaceResult race) =>
            race with
            {
                Splits = race.Splits.With(Segment.Roxzone1, Math.Max(1, race.Splits[Segment.Roxzone1]!.Value / 6)),
            };
    }

    [Fact]
    public void Only_a_material_change_makes_what_was_judged_stale()
    {
        var effects = Estimate(Finished(100));
        Assert.False(effects.Differs(Estimate(Finished(101))));
        Assert.True(effects.Differs(CourseEffects.None));
    }

    [Fact]
    public void Field_alone_leaves_the_course_unsure_and_repeat_athletes_make_it_surer()
    {
        var (alone, together) = (Tally(Finished(200)), Tally(Finished(200)));
        for (var i = 0; i < 60; i++)
        {
            together.AddRepeat(new CourseRepeat(0.06, 0.0001));
        }

        var (field, repeats) = (Model.Estimate(alone).Attribution!, Model.Estimate(together).Attribution!);
        Assert.Equal((CourseBasis.Field, CourseBasis.RepeatAthletes), (field.Basis, repeats.Basis));
        Assert.True(repeats.TotalSd < field.TotalSd);
        Assert.True(Math.Abs(repeats.TotalLog - 0.06) < Math.Abs(field.TotalLog - 0.06));
        Assert.All(RaceFormat.Segments, i => Assert.True(repeats.SegmentSds[(int)i] <= field.SegmentSds[(int)i]));
    }

    [Fact]
    public void Few_repeat_athletes_say_nothing()
    {
        var tally = Tally(Finished(50));
        tally.AddRepeat(new CourseRepeat(0.3, 0.0001));
        Assert.Equal(CourseBasis.Field, Model.Estimate(tally).Attribution!.Basis);
    }

    [Fact]
    public void Repeat_athletes_are_compared_by_course_and_usual_gain()
    {
        var race = SyntheticCohort.OpenMen.Races[0];
        var there = Estimate(Finished(200));
        var repeat = Model.Compare(race, there, race)!.Value;
        Assert.Equal(there.Attribution!.TotalLog - SyntheticCourses.Prior.RepeatGain, repeat.ChangeLog, 1e-9);
        Assert.Null(Model.Compare(SyntheticCohort.OpenWomen75.Races[0], there, race));
        Assert.Null(Model.Compare(race, CourseEffects.None, race));
    }

    private static double Usual() => SyntheticCohort.OpenMen.Races.Average(race => Math.Log(race.Splits.SumS));

    private static IEnumerable<RaceResult> Finished(int count) => SyntheticEventField.Races(count);

    private static Splits FirstOf(Splits splits, int count) =>
        new([.. splits.Raw.ToArray().Select((time, i) => i < count ? (int)time : 0)]);

    private static CourseEffects Estimate(IEnumerable<RaceResult> races) => Model.Estimate(Tally(races));

    private static CourseTally Tally(IEnumerable<RaceResult> races)
    {
        var tally = new CourseTally();
        foreach (var race in races)
        {
            tally.Add(Model, race.Standard, race.AgeGroup, race.Splits);
        }

        return tally;
    }

    /// <summary>Within three standard deviations, and what the made-up field's own medians are off.</summary>
    private static void AssertNear(CourseEffects effects, Segment segment) =>
        Assert.Equal(
            Planted[(int)segment],
            effects.SegmentLogs[(int)segment],
            (3 * effects.SegmentSds[(int)segment]) + 0.015
        );
}
