using CsCheck;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Stations;

namespace RoxMind.Tests.Analysis;

public sealed class StationModelTests
{
    private static readonly SyntheticCohort Cohort = SyntheticCohort.OpenMen;
    private static readonly StationModel Model = new(Cohort.Snapshot);

    [Fact]
    public void Own_time_has_no_influence_on_the_own_expectation() =>
        Gen.Select(RaceGen.Splits, RaceGen.Segment, Gen.Int[1, 600])
            .Sample(
                (splits, segment, seconds) =>
                    Assert.Equal(
                        Expect(splits)[(int)segment],
                        Expect(splits.With(segment, splits.Raw[(int)segment] + seconds))[(int)segment]
                    )
            );

    [Fact]
    public void Own_expectation_is_the_same_whether_the_own_split_is_there_or_missing() =>
        Gen.Select(RaceGen.Splits, RaceGen.Segment)
            .Sample(
                (splits, segment) =>
                {
                    var with = Expect(splits)[(int)segment];
                    Assert.Equal(1, Expect(splits.With(segment, 0))[(int)segment] / with, 1e-9);
                }
            );

    [Fact]
    public void Expectations_are_finite_and_positive_whatever_is_missing() =>
        RaceGen.PartialSplits.Sample(splits =>
            Assert.All(Expect(splits), time => Assert.True(time > 0 && double.IsFinite(time)))
        );

    [Fact]
    public void Nothing_known_gives_the_medians()
    {
        var expected = Expect(Splits.None);
        Assert.All(
            RaceFormat.Segments,
            segment => Assert.Equal(Cohort.Snapshot.Peers[segment].MedianS, expected[(int)segment], 1e-6)
        );
    }

    [Fact]
    public void Faster_finishers_are_expected_to_be_faster_everywhere()
    {
        var ordered = Cohort.Races.OrderBy(race => race.TotalS).ToList();
        var (fast, slow) = (Expect(ordered[20].Splits), Expect(ordered[^20].Splits));
        Assert.All(RaceFormat.Segments, segment => Assert.True(fast[(int)segment] < slow[(int)segment]));
    }

    [Fact]
    public void Expectation_is_closer_than_the_median_in_every_segment()
    {
        var expectations = Cohort.Races.Select(race => (race.Splits, Expected: Expect(race.Splits))).ToList();
        foreach (var segment in RaceFormat.Segments)
        {
            var i = (int)segment;
            var median = Cohort.Snapshot.Peers[segment].MedianS;
            var model = expectations.Average(race => Math.Abs(race.Splits.Raw[i] - race.Expected[i]));
            var naive = expectations.Average(race => Math.Abs(race.Splits.Raw[i] - median));
            Assert.True(model < naive, $"{segment}: {model:0.0} s against {naive:0.0} s");
        }
    }

    [Fact]
    public void A_course_that_is_slower_for_everyone_is_no_weakness_of_the_athlete()
    {
        var tally = new CourseTally();
        foreach (var race in SyntheticEventField.Races(500))
        {
            tally.Add(SyntheticCourses.Model, race.Standard, race.AgeGroup, race.Splits);
        }

        var effects = SyntheticCourses.Model.Estimate(tally);
        var expected = new double[RaceFormat.SegmentCount];
        Model.Expect(SyntheticEventField.At(Cohort.MedianRace.Splits, SyntheticEventField.Planted), effects, expected);
        var usual = Expect(Cohort.MedianRace.Splits);
        Assert.All(
            RaceFormat.Segments,
            i => Assert.Equal(SyntheticEventField.Planted[(int)i], Math.Log(expected[(int)i] / usual[(int)i]), 0.05)
        );
    }

    [Fact]
    public void Covariance_of_another_size_is_refused() =>
        Assert.Throws<ArgumentException>(() => new StationModel(Cohort.Snapshot with { LogCovariance = [1, 2, 3] }));

    private static double[] Expect(Splits splits)
    {
        var expected = new double[RaceFormat.SegmentCount];
        Model.Expect(splits, expected);
        return expected;
    }
}
