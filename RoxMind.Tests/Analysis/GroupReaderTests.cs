using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Explaining;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;

namespace RoxMind.Tests.Analysis;

public sealed class GroupReaderTests
{
    private static readonly SyntheticCohort Men = SyntheticCohort.OpenMen;
    private static readonly CohortSnapshot Cohort = Men.Snapshot.With(SyntheticCourses.Model);

    [Fact]
    public void Usual_race_is_usual_in_all_groups()
    {
        var groups = Read(Men.MedianRace);
        Assert.Equal([SegmentKind.Run, SegmentKind.Station, SegmentKind.Roxzone], groups.Select(group => group.Kind));
        Assert.All(groups, group => Assert.InRange(group.Z!.Value, -0.3, 0.3));
    }

    [Fact]
    public void Runs_that_are_all_slower_name_the_running()
    {
        var named = Men
            .Races.Take(200)
            .Count(race =>
            {
                var before = Read(Men.Race("r", Like(race)));
                var slower = RaceFormat.Runs.Aggregate(
                    Like(race),
                    (splits, run) => splits.With(run, (int)Math.Round(splits[run]!.Value * Math.Exp(Men.Sd(run))))
                );
                var groups = Read(Men.Race("r", slower));
                Assert.True(groups[0].GapS > before[0].GapS);
                return groups.MaxBy(group => group.Z)!.Kind == SegmentKind.Run && groups[0].Z > 1;
            });
        Assert.True(named >= 190, $"{named} of 200.");
    }

    [Fact]
    public void What_is_typical_adds_up_to_the_finish()
    {
        foreach (var race in Men.Races.Take(100))
        {
            var typical = Read(race).Sum(group => group.TypicalS!.Value);
            Assert.Equal(1, (double)typical / race.TotalS, 0.02);
        }
    }

    [Fact]
    public void Transitions_that_are_known_together_are_a_group_like_any()
    {
        var race = Men.Races[5];
        var apart = Read(race)[2];
        var together = RaceFormat.Roxzones.Aggregate(race.Splits, (splits, roxzone) => splits.With(roxzone, 0));
        Assert.Equal(apart, Read(race with { Splits = together, PublishedRoxzoneTotalS = apart.TimeS })[2]);
    }

    [Fact]
    public void Group_with_a_missing_part_has_no_time()
    {
        var race = Men.Races[5];
        var group = Read(race with { Splits = race.Splits.With(Segment.Run3, 0) })[0];
        Assert.Equal((null, null, null), (group.TimeS, group.GapS, group.Z));
        Assert.NotNull(group.TypicalS);
    }

    [Fact]
    public void Totals_stand_in_for_splits_that_are_not_known()
    {
        var race = Men.Races[5];
        var apart = Read(race);
        var totals = new GivenTotals(apart[0].TimeS, apart[1].TimeS);
        var none = new Splits([.. Enumerable.Repeat(0, RaceFormat.SegmentCount)]);
        var groups = Read(race with { Splits = none, PublishedRoxzoneTotalS = apart[2].TimeS }, totals);
        Assert.Equal(apart, groups);
    }

    private static ImmutableArray<GroupAnalysis> Read(RaceResult race, GivenTotals? totals = null) =>
        GroupReader.Read(race, Cohort, null, race.RacedS, totals);

    /// <summary>A race of the same finish whose groups are all usual.</summary>
    private static Splits Like(RaceResult race)
    {
        var factor = (double)race.TotalS / Men.MedianRace.TotalS;
        return new Splits([.. Men.MedianRace.Splits.Raw.ToArray().Select(time => (int)Math.Round(time * factor))]);
    }
}
