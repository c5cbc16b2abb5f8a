using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Analysis.Races;

public sealed class DoubtfulRoxzoneTests
{
    private static readonly SyntheticCohort Men = SyntheticCohort.OpenMen;

    // Runs and stations as usual; the seven transitions are known together alone.
    private static readonly Splits Others = Men.MedianRace.Splits.Keep(segment =>
        RaceFormat.Kind(segment) != SegmentKind.Roxzone
    );

    private static readonly int UsualS = Men.MedianRace.TotalS - Others.SumS;

    [Theory]
    [InlineData(20, "ROXZONE_TOTAL_BELOW_LIMIT")]
    [InlineData(110, "ROXZONE_TOTAL_BELOW_LIMIT")]
    [InlineData(7200, "ROXZONE_TOTAL_ABOVE_LIMIT")]
    public void What_no_race_can_have_is_not_believed(int totalS, string code)
    {
        var race = Race(totalS);

        Assert.Equal((totalS, code), (race.RoxzoneDoubt!.TimeS, race.RoxzoneDoubt.Code));
        Assert.Null(race.RoxzoneTotalS);
        Assert.Equal(totalS, race.PublishedRoxzoneTotalS);
        Assert.False(race.IsComplete);
        Assert.Equal((race.TotalS, 0, false), (race.RacedS, race.BeyondPartsS, race.HasWrongTime));
    }

    [Fact]
    public void Fast_and_slow_transitions_are_believed_where_the_parts_add_up()
    {
        Assert.All([0.5, 1, 2, 3], times => Assert.Null(Race((int)(times * UsualS), isSum: true).RoxzoneDoubt));
    }

    [Theory]
    [InlineData(0.45)]
    [InlineData(4.0)]
    public void Where_another_total_would_make_the_finish_an_unusual_one_is_what_is_wrong(double times)
    {
        Assert.NotNull(Race((int)(times * UsualS)).RoxzoneDoubt);
    }

    [Fact]
    public void Penalty_and_clock_leave_usual_transitions_believed()
    {
        Assert.All(
            [420, 3600, -3600],
            beyondS => Assert.Null((Race(UsualS) with { TotalS = Others.SumS + UsualS + beyondS }).RoxzoneDoubt)
        );
    }

    [Fact]
    public void Without_all_other_parts_the_finish_tells()
    {
        var race = Race(UsualS) with { Splits = Others.With(Segment.Row, 0) };

        Assert.Null(race.RoxzoneDoubt);
        Assert.NotNull((race with { PublishedRoxzoneTotalS = 3600 }).RoxzoneDoubt);
        Assert.Null((race with { TotalS = 0 }).RoxzoneDoubt);
        Assert.NotNull((race with { TotalS = 0, PublishedRoxzoneTotalS = 40 }).RoxzoneDoubt);
    }

    [Theory]
    [InlineData(Division.Youngstars)]
    [InlineData(Division.Adaptive)]
    [InlineData(Division.Other)]
    public void Of_races_under_other_conditions_nothing_is_doubted(Division division) =>
        Assert.Null((Race(20) with { Division = division }).RoxzoneDoubt);

    private static RaceResult Race(int roxzoneTotalS, bool isSum = false) =>
        Men.Race("r", Others) with
        {
            TotalS = isSum ? Others.SumS + roxzoneTotalS : Men.MedianRace.TotalS,
            PublishedRoxzoneTotalS = roxzoneTotalS,
        };
}
