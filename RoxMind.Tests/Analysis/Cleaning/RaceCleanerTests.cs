using RoxMind.Grains.Analysis.Cleaning;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Tests.Imports;

namespace RoxMind.Tests.Analysis.Cleaning;

public sealed class RaceCleanerTests
{
    private static readonly EventMedians NoMedians = new();

    public static TheoryData<Segment> AllSegments => [.. RaceFormat.Segments];

    public static TheoryData<Segment> RunsAndStations => [.. RaceFormat.Runs, .. RaceFormat.Stations];

    [Fact]
    public void Usual_race_is_believed() => Assert.Null(RaceCleaner.Check(Race(), Usual(40)));

    [Theory]
    [MemberData(nameof(AllSegments))]
    public void Split_on_a_limit_is_believed_and_beyond_it_is_not(Segment segment)
    {
        var floor = CleaningLimits.FloorS(segment);
        var ceiling = CleaningLimits.CeilingS(segment);

        Assert.NotEqual(CleaningRule.BelowFloor, Check((segment, floor))?.Rule);
        Assert.NotEqual(CleaningRule.AboveCeiling, Check((segment, ceiling))?.Rule);
        Assert.Equal(
            (CleaningRule.AboveCeiling, segment, ceiling + 1),
            Check((segment, ceiling + 1)) is { } above ? (above.Rule, above.Segment, above.TimeS) : default
        );
        if (floor > 1)
        {
            Assert.Equal(
                (CleaningRule.BelowFloor, segment, floor - 1),
                Check((segment, floor - 1)) is { } below ? (below.Rule, below.Segment, below.TimeS) : default
            );
        }
    }

    [Theory]
    [MemberData(nameof(AllSegments))]
    public void Missing_split_is_no_reason_to_refuse(Segment segment) => Assert.Null(Check((segment, 0)));

    [Fact]
    public void Race_without_any_split_is_believed() =>
        Assert.Null(RaceCleaner.Check(Race() with { Splits = Splits.None }, Usual(40)));

    [Fact]
    public void Missing_split_does_not_hide_another_fault() =>
        Assert.Equal(CleaningRule.BelowFloor, Check((Segment.Run2, 0), (Segment.SkiErg, 20))?.Rule);

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void Total_of_zero_is_the_first_reason(int totalS)
    {
        var race = Race((Segment.SkiErg, 1)) with { TotalS = totalS };

        Assert.Equal("TOTAL_NOT_POSITIVE", RaceCleaner.Check(race, NoMedians)?.Code);
    }

    [Fact]
    public void Penalty_in_the_total_is_no_reason_to_refuse() =>
        Assert.Null(RaceCleaner.Check(Race() with { TotalS = 5400 + 420 }, Usual(40)));

    [Theory]
    [MemberData(nameof(RunsAndStations))]
    public void Split_under_two_fifths_of_the_event_median_is_not_believed(Segment segment)
    {
        var medians = new EventMedians();
        for (var i = 0; i < 40; i++)
        {
            medians.Add(Race((segment, 1000)));
        }

        Assert.Null(RaceCleaner.Check(Race((segment, 400)), medians));
        var fault = RaceCleaner.Check(Race((segment, 399)), medians);
        Assert.Equal((CleaningRule.FarBelowMedian, segment), (fault?.Rule, fault?.Segment));
        Assert.Equal((399, 400.0), (fault!.TimeS, fault.LimitS));
    }

    [Fact]
    public void Medians_of_fewer_than_thirty_rows_or_of_another_group_are_not_applied()
    {
        var slow = Race((Segment.WallBalls, 1000));
        var fast = Race((Segment.WallBalls, 300));
        var medians = new EventMedians();
        for (var i = 0; i < 29; i++)
        {
            medians.Add(slow);
        }

        Assert.Null(RaceCleaner.Check(fast, medians));
        medians.Add(slow);
        Assert.Equal(CleaningRule.FarBelowMedian, RaceCleaner.Check(fast, medians)?.Rule);
        Assert.Null(RaceCleaner.Check(fast with { EventId = "E2" }, medians));
        Assert.Null(RaceCleaner.Check(fast with { Division = Division.Pro }, medians));
        Assert.NotNull(RaceCleaner.Check(fast with { Gender = Gender.Male }, medians));
    }

    [Fact]
    public void Run_over_three_times_the_own_median_is_not_believed()
    {
        var splits = RaceFormat.Runs.Select(run => (run, 310)).ToArray();
        Assert.Null(Check([.. splits, (Segment.Run4, 930)]));

        var fault = Check([.. splits, (Segment.Run4, 931)]);

        Assert.Equal(new CleaningFault(CleaningRule.FarAboveOwnRuns, Segment.Run4, 931, 930), fault);
    }

    [Fact]
    public void Own_median_run_of_an_even_number_is_between_the_two_in_the_middle()
    {
        (Segment, int)[] runs =
        [
            (Segment.Run1, 0),
            (Segment.Run2, 200),
            (Segment.Run3, 0),
            (Segment.Run4, 301),
            (Segment.Run5, 0),
            (Segment.Run6, 400),
            (Segment.Run7, 0),
        ];

        // The median of 200, 301, 400 and the last run is 350.5.
        Assert.Null(Check([.. runs, (Segment.Run8, 1051)]));
        Assert.Equal(1051.5, Check([.. runs, (Segment.Run8, 1052)])?.LimitS);
    }

    [Fact]
    public void Race_without_any_run_has_no_own_median()
    {
        var runs = RaceFormat.Runs.Select(run => (run, 0)).ToArray();

        Assert.Null(Check(runs));
    }

    [Fact]
    public void First_rule_broken_in_the_order_of_the_rules_is_the_one_reported()
    {
        (Segment, int)[] all = [(Segment.Run2, 1600), (Segment.SkiErg, 100)];

        Assert.Equal(new CleaningFault(CleaningRule.BelowFloor, Segment.SkiErg, 100, 170), Check(all));
        Assert.Equal(new CleaningFault(CleaningRule.AboveCeiling, Segment.Run2, 1600, 1500), Check(all[0]));
        Assert.Equal(
            new CleaningFault(CleaningRule.TotalNotPositive, null, -1, 0),
            RaceCleaner.Check(Race(all) with { TotalS = -1 }, NoMedians)
        );
    }

    private static CleaningFault? Check(params (Segment, int)[] changes) => RaceCleaner.Check(Race(changes), NoMedians);

    private static EventMedians Usual(int rows)
    {
        var medians = new EventMedians();
        for (var i = 0; i < rows; i++)
        {
            medians.Add(Race());
        }

        return medians;
    }

    private static RaceResult Race(params (Segment, int)[] changes) =>
        new()
        {
            RaceId = "r1",
            EventId = "E1",
            EventName = "S6 2024 Testville",
            Entrant = Entrant.Anonymous,
            Gender = Gender.Female,
            Division = Division.Open,
            TotalS = 5400,
            Splits = new Splits(ResultLine.Splits(changes)),
        };
}
