using CsCheck;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Analysis;

public sealed class RoxzoneDivisionTests
{
    private static readonly SyntheticCohort Men = SyntheticCohort.OpenMen;
    private static readonly CourseModel Model = SyntheticCourses.Model;

    [Fact]
    public void Parts_add_up_to_what_was_measured_together() =>
        Gen.Select(RaceGen.Splits, Gen.Int[RoxzoneDivision.Parts, 4000])
            .Sample(
                (splits, totalS) =>
                {
                    var divided = Model.Frame(Men.Standard)!.Divide(default, splits, totalS);
                    Assert.Equal(totalS, RaceFormat.Roxzones.Sum(roxzone => divided[roxzone]!.Value));
                    Assert.All(
                        RaceFormat.Runs.Concat(RaceFormat.Stations),
                        segment => Assert.Equal(splits[segment], divided[segment])
                    );
                }
            );

    [Fact]
    public void Division_is_as_close_as_usual_shares_at_least()
    {
        var usualS = RaceFormat.Roxzones.Select(roxzone => Men.Snapshot.Peers[roxzone].MedianS).ToArray();
        var (divided, shared) = (0.0, 0.0);
        foreach (var race in Men.Races)
        {
            var totalS = RoxzonesS(race);
            var parts = Model.Complete(Together(race, totalS));
            foreach (var (roxzone, i) in RaceFormat.Roxzones.Select((roxzone, i) => (roxzone, i)))
            {
                divided += Math.Abs(parts[roxzone]!.Value - race.Splits[roxzone]!.Value);
                shared += Math.Abs((totalS * usualS[i] / usualS.Sum()) - race.Splits[roxzone]!.Value);
            }
        }

        Assert.True(divided <= 1.01 * shared, $"{divided} against {shared}.");
    }

    [Fact]
    public void What_stays_open_is_between_the_parts_alone()
    {
        var standard = Model.Frame(Men.Standard)!.Standard;
        var open = new RoxzoneDivision(standard.LogCentre.AsSpan(), standard.Covariance.AsSpan()).Open();
        var usualS = RaceFormat.Roxzones.Select(roxzone => Math.Exp(standard.LogCentre[(int)roxzone])).ToArray();
        var together = 0.0;
        for (var i = 0; i < open.Length; i++)
        {
            together += usualS[i / RoxzoneDivision.Parts] * open[i] * usualS[i % RoxzoneDivision.Parts];
        }

        Assert.Equal(0, together, 1e-6);
        Assert.All(Enumerable.Range(0, RoxzoneDivision.Parts), i => Assert.True(open[i * 8] > 0));
    }

    [Fact]
    public void Nothing_is_divided_that_is_told_apart_or_incomplete()
    {
        var whole = Men.Races[3] with { PublishedRoxzoneTotalS = 400 };
        var together = Together(Men.Races[3], 400);
        var noRow = together with { Splits = together.Splits.With(Segment.Row, 0) };
        Assert.Same(whole.Splits, Model.Complete(whole));
        Assert.Same(noRow.Splits, Model.Complete(noRow));
    }

    [Fact]
    public void Event_with_transitions_together_is_known_like_one_with_all_of_them()
    {
        var (apart, together) = (new CourseTally(), new CourseTally());
        double[] slow = [.. Enumerable.Repeat(0.1, RaceFormat.SegmentCount)];
        foreach (var usual in Men.Races.Take(300))
        {
            var race = Men.Race(usual.RaceId, SyntheticEventField.At(usual.Splits, slow));
            apart.Add(Model, race.Standard, race.AgeGroup, race.Splits);
            together.Add(Model, race.Standard, race.AgeGroup, Model.Complete(Together(race, RoxzonesS(race))));
        }

        var (expected, actual) = (Model.Estimate(apart), Model.Estimate(together));
        Assert.Equal(expected.TotalLog, actual.TotalLog, 0.01);
        Assert.All(
            RaceFormat.Runs.Concat(RaceFormat.Stations),
            segment => Assert.Equal(expected.SegmentLogs[(int)segment], actual.SegmentLogs[(int)segment], 0.01)
        );
    }

    private static int RoxzonesS(RaceResult race) => RaceFormat.Roxzones.Sum(roxzone => race.Splits[roxzone]!.Value);

    private static RaceResult Together(RaceResult race, int totalS) =>
        race with
        {
            Splits = RaceFormat.Roxzones.Aggregate(race.Splits, (splits, roxzone) => splits.With(roxzone, 0)),
            PublishedRoxzoneTotalS = totalS,
        };
}
