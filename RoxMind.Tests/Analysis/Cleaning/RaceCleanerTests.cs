using CsCheck;
using RoxMind.Grains.Analysis.Cleaning;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Tests.Imports;

namespace RoxMind.Tests.Analysis.Cleaning;

public sealed class RaceCleanerTests
{
    public static TheoryData<Segment> AllSegments => [.. RaceFormat.Segments];

    public static TheoryData<Segment> RunsAndStations => [.. RaceFormat.Runs, .. RaceFormat.Stations];

    [Fact]
    public void Usual_race_is_believed_and_stays_the_same_object()
    {
        var race = Race();

        Assert.Same(race, RaceCleaner.Judge(race, Usual(40)));
    }

    [Theory]
    [MemberData(nameof(AllSegments))]
    public void Split_on_a_limit_is_believed_and_beyond_it_is_missing_with_its_time_and_reason(Segment segment)
    {
        var floor = CleaningLimits.FloorS(segment, Division.Open);
        var ceiling = CleaningLimits.CeilingS(segment);

        Assert.DoesNotContain(Doubts((segment, floor)), doubt => doubt.Doubt == SplitDoubt.BelowFloor);
        Assert.DoesNotContain(Doubts((segment, ceiling)), doubt => doubt.Doubt == SplitDoubt.AboveCeiling);
        Assert.Contains(
            new DoubtfulSplit(segment, ceiling + 1, SplitDoubt.AboveCeiling, ceiling),
            Doubts((segment, ceiling + 1))
        );
        if (floor > 1)
        {
            var judged = RaceCleaner.Judge(Race((segment, floor - 1)), medians: null);
            Assert.Equal([new DoubtfulSplit(segment, floor - 1, SplitDoubt.BelowFloor, floor)], judged.Doubtful);
            Assert.Null(judged.Splits[segment]);
            Assert.Equal(floor - 1, judged.PublishedSplits[segment]);
            Assert.Equal(5400, judged.TotalS);
        }
    }

    [Fact]
    public void Teams_share_the_stations_so_what_no_single_can_do_a_pair_can()
    {
        var race = Race((Segment.BurpeeBroadJump, 45));

        Assert.Single(RaceCleaner.Judge(race, null).Doubtful);
        Assert.Empty(RaceCleaner.Judge(race with { Division = Division.Doubles }, null).Doubtful);
    }

    [Fact]
    public void Winner_of_an_hour_keeps_every_split_at_an_event_of_slow_people()
    {
        var slow = new EventMedians();
        var usual = Race().Splits.Raw.ToArray();
        for (var i = 0; i < 40; i++)
        {
            slow.Add(Race() with { Splits = new Splits([.. usual.Select(time => time * 2)]) });
        }

        var winner = Race() with { Splits = new Splits([.. usual.Select(time => Math.Max(1, time * 3 / 4))]) };

        Assert.Empty(RaceCleaner.Judge(winner, slow).Doubtful);
    }

    [Theory]
    [MemberData(nameof(AllSegments))]
    public void Missing_split_is_no_doubt(Segment segment) => Assert.Empty(Doubts((segment, 0)));

    [Fact]
    public void Race_without_any_split_is_believed() =>
        Assert.Empty(RaceCleaner.Judge(Race() with { Splits = Splits.None }, Usual(40)).Doubtful);

    [Theory]
    [MemberData(nameof(RunsAndStations))]
    public void Split_far_below_the_median_and_out_of_line_is_not_believed(Segment segment)
    {
        var medians = new EventMedians();
        for (var i = 0; i < 40; i++)
        {
            medians.Add(Race((segment, 1000)));
        }

        // The others are at their medians, so half of 1,000 is out of line, and two fifths are the limit.
        Assert.Empty(RaceCleaner.Judge(Race((segment, 400)), medians).Doubtful);
        Assert.Equal(
            [new DoubtfulSplit(segment, 399, SplitDoubt.FarBelowMedian, 400)],
            RaceCleaner.Judge(Race((segment, 399)), medians).Doubtful
        );
    }

    [Fact]
    public void Medians_of_fewer_than_thirty_races_or_of_another_field_are_not_applied()
    {
        var slow = Race((Segment.WallBalls, 1000));
        var fast = Race((Segment.WallBalls, 300));
        var medians = new EventMedians();
        for (var i = 0; i < 29; i++)
        {
            medians.Add(slow);
        }

        Assert.Empty(RaceCleaner.Judge(fast, medians).Doubtful);
        medians.Add(slow);
        Assert.Single(RaceCleaner.Judge(fast, medians).Doubtful);
        Assert.Empty(RaceCleaner.Judge(fast with { Division = Division.Pro }, medians).Doubtful);
        Assert.Empty(RaceCleaner.Judge(fast with { Gender = Gender.Male }, medians).Doubtful);
        medians.Remove(slow);
        Assert.Empty(RaceCleaner.Judge(fast, medians).Doubtful);
    }

    [Fact]
    public void Run_over_three_times_the_own_median_is_not_believed()
    {
        var splits = RaceFormat.Runs.Select(run => (run, 310)).ToArray();
        Assert.Empty(Doubts([.. splits, (Segment.Run4, 930)]));

        Assert.Equal(
            [new DoubtfulSplit(Segment.Run4, 931, SplitDoubt.FarAboveOwnRuns, 930)],
            Doubts([.. splits, (Segment.Run4, 931)])
        );
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
        Assert.Empty(Doubts([.. runs, (Segment.Run8, 1051)]));
        Assert.Equal(SplitDoubt.FarAboveOwnRuns, Assert.Single(Doubts([.. runs, (Segment.Run8, 1052)])).Doubt);
    }

    [Fact]
    public void What_was_doubted_by_former_medians_is_believed_again_when_they_say_otherwise()
    {
        var race = Race((Segment.WallBalls, 300));
        var strict = new EventMedians();
        for (var i = 0; i < 30; i++)
        {
            strict.Add(Race((Segment.WallBalls, 1000)));
        }

        var doubted = RaceCleaner.Judge(race, strict);

        Assert.Single(doubted.Doubtful);
        Assert.Equal(race, RaceCleaner.Judge(doubted, new EventMedians()));
    }

    [Fact]
    public void Split_that_could_not_be_read_stays_missing_with_its_reason()
    {
        var unread = new DoubtfulSplit(Segment.Row, 0, SplitDoubt.Unreadable, 0);
        var race = Race((Segment.Row, 0)) with { Doubtful = new DoubtfulSplits([unread]) };

        Assert.Same(race, RaceCleaner.Judge(race, Usual(40)));
    }

    [Fact]
    public void Judging_twice_is_the_same_as_once_and_nothing_published_is_lost() =>
        Gen.Int[0, 4000]
            .Array[RaceFormat.SegmentCount]
            .Sample(seconds =>
            {
                var race = Race() with { Splits = new Splits(seconds) };

                var judged = RaceCleaner.Judge(race, Usual(40));

                Assert.Same(judged, RaceCleaner.Judge(judged, Usual(40)));
                Assert.Equal(race.Splits, judged.PublishedSplits);
            });

    [Fact]
    public void Youngstars_race_another_course_of_which_nothing_is_known() =>
        Assert.Empty(
            RaceCleaner.Judge(Race((Segment.Run1, 20)) with { Division = Division.Youngstars }, null).Doubtful
        );

    private static DoubtfulSplits Doubts(params (Segment, int)[] changes) =>
        RaceCleaner.Judge(Race(changes), medians: null).Doubtful;

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
