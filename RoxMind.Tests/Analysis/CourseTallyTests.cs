using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Analysis;

public sealed class CourseTallyTests
{
    private static readonly CourseModel Model = SyntheticCourses.Model;
    private static readonly StationStandard Men = SyntheticCohort.OpenMen.Standard;

    [Fact]
    public void Removal_undoes_addition() =>
        Gen.Select(RaceGen.PartialSplits.Array[1, 8], RaceGen.PartialSplits)
            .Sample(
                (others, splits) =>
                {
                    var (without, with) = (Of(others), Of(others));
                    with.Add(Model, Men, AgeGroup.Unknown, splits);
                    with.Remove(Model, Men, AgeGroup.Unknown, splits);
                    AssertSame(without, with);
                }
            );

    [Fact]
    public void Order_does_not_matter() =>
        RaceGen.PartialSplits.Array[2, 12].Sample(races => AssertSame(Of(races), Of([.. races.Reverse()])));

    [Fact]
    public void Splits_as_they_come_count_as_the_race_does_at_once() =>
        RaceGen.Splits.Sample(splits =>
        {
            var (tally, before) = (new CourseTally(), Splits.None);
            foreach (var segment in RaceFormat.Segments)
            {
                var after = before.With(segment, splits.Raw[(int)segment]);
                tally.Advance(Model, Men, AgeGroup.Unknown, before, after);
                before = after;
            }

            AssertSame(Of([splits]), tally);
        });

    [Fact]
    public void A_gap_counts_for_nothing_and_hides_nothing()
    {
        var whole = SyntheticCohort.OpenMen.MedianRace.Splits;
        var slow = RaceFormat.Segments.Aggregate(whole, (all, one) => all.With(one, (int)(1.05 * whole[one]!.Value)));
        var gap = slow.With(Segment.Run3, 0);
        var (ofWhole, ofGap) = (Of([.. Enumerable.Repeat(slow, 40)]), Of([.. Enumerable.Repeat(gap, 40)]));

        Assert.Equal(40 * (RaceFormat.SegmentCount - 1), ofGap.Splits);
        Assert.Equal(40, ofGap.Finishers);
        Assert.Equal(Model.Estimate(ofWhole).TotalLog, Model.Estimate(ofGap).TotalLog, 0.01);
    }

    [Fact]
    public void Times_that_belong_to_a_race_at_no_event_move_no_course()
    {
        var field = SyntheticCohort.OpenMen.Races.Take(20).Select(race => race.Splits).ToArray();
        var (carry, lunges) = (field[0][Segment.FarmersCarry]!.Value, field[0][Segment.SandbagLunges]!.Value);
        var wrong = field[0]
            .With(Segment.FarmersCarry, lunges)
            .With(Segment.SandbagLunges, carry)
            .With(Segment.Run4, 3 * field[0][Segment.Run4]!.Value);
        var without = field[0]
            .Keep(segment => segment is not (Segment.FarmersCarry or Segment.SandbagLunges or Segment.Run4));

        var completed = Model.Complete(SyntheticCohort.OpenMen.Race("wrong", wrong));

        Assert.Equal(without, completed);
        Assert.Equal(
            Model.Estimate(Of(field)).TotalLog,
            Model.Estimate(Of([completed, .. field[1..]])).TotalLog,
            0.004
        );
    }

    [Fact]
    public void Hardly_a_true_time_is_left_out()
    {
        var races = SyntheticCohort.OpenMen.Races;
        var left = races.Sum(race => Model.Complete(race).MissingCount - race.Splits.MissingCount);
        Assert.InRange(left, 0, 0.001 * races.Length * RaceFormat.SegmentCount);
    }

    [Fact]
    public void Race_under_way_is_counted_as_it_is()
    {
        var splits = SyntheticCohort.OpenMen.MedianRace.Splits.With(Segment.Run4, 1500).With(Segment.WallBalls, 0);
        Assert.Same(splits, Model.Complete(SyntheticCohort.OpenMen.Race("under way", splits)));
    }

    [Fact]
    public void An_unknown_standard_is_not_counted()
    {
        var tally = new CourseTally();
        tally.Add(Model, new StationStandard(Division.Relay, Gender.Mixed, 100), default, RaceSplits(0));
        Assert.Equal(0, tally.Splits);
    }

    [Fact]
    public void A_copy_goes_its_own_way()
    {
        var tally = Of([RaceSplits(0), RaceSplits(1)]);
        tally.AddRepeat(new CourseRepeat(0.02, 0.001));
        var without = tally.Without(Model, Men, AgeGroup.Unknown, RaceSplits(1));
        Assert.Equal((2, 1, 1), (tally.Finishers, without.Finishers, without.Repeats));
    }

    [Fact]
    public void A_tally_and_its_estimate_survive_the_wire()
    {
        using var services = new ServiceCollection().AddSerializer().BuildServiceProvider();
        var serializer = services.GetRequiredService<Serializer>();
        var tally = Of([RaceSplits(0), RaceSplits(1)]);
        tally.AddRepeat(new CourseRepeat(0.02, 0.001));
        AssertSame(tally, serializer.Deserialize<CourseTally>(serializer.SerializeToArray(tally))!);
        var effects = Model.Estimate(tally);
        var read = serializer.Deserialize<CourseEffects>(serializer.SerializeToArray(effects))!;
        Assert.Equal(effects.Covariance, read.Covariance);
        Assert.Equal(effects.Attribution!.TotalLog, read.Attribution!.TotalLog);
    }

    private static Splits RaceSplits(int i) => SyntheticCohort.OpenMen.Races[i].Splits;

    private static CourseTally Of(Splits[] races)
    {
        var tally = new CourseTally();
        foreach (var splits in races)
        {
            tally.Add(Model, Men, AgeGroup.Unknown, splits);
        }

        return tally;
    }

    private static void AssertSame(CourseTally expected, CourseTally actual)
    {
        Assert.Equal((expected.Finishers, expected.Splits), (actual.Finishers, actual.Splits));
        var (left, right) = (Model.Estimate(expected), Model.Estimate(actual));
        Assert.Equal(left.SegmentLogs, right.SegmentLogs);
        Assert.Equal(left.Covariance, right.Covariance);
    }
}
