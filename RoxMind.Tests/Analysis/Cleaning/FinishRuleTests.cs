using RoxMind.Grains.Analysis.Cleaning;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Analysis.Cleaning;

public sealed class FinishRuleTests
{
    private static readonly RaceResult Race = new SyntheticEvent("finish").Result("Anna Ziel", 1);

    [Theory]
    [InlineData(86)]
    [InlineData(1587)]
    public void Finish_that_nobody_can_have_is_the_sum_of_the_parts(int totalS)
    {
        var judged = FinishRule.Apply(Race with { TotalS = totalS, FractionMs = 450 });

        Assert.Equal((Race.Splits.SumS, 0, RaceStatus.Finished), (judged.TotalS, judged.FractionMs, judged.Status));
    }

    [Fact]
    public void Roxzone_total_is_one_of_the_parts()
    {
        var splits = RaceFormat
            .Segments.Where(segment => RaceFormat.Kind(segment) == SegmentKind.Roxzone)
            .Aggregate(Race.Splits, (all, segment) => all.With(segment, 0));

        var judged = FinishRule.Apply(Race with { TotalS = 60, Splits = splits, PublishedRoxzoneTotalS = 300 });

        Assert.Equal(splits.SumS + 300, judged.TotalS);
    }

    [Fact]
    public void Finish_that_nobody_can_have_without_all_parts_is_none()
    {
        var judged = FinishRule.Apply(Race with { TotalS = 60, Splits = Race.Splits.With(Segment.Row, 0) });

        Assert.Equal((0, RaceStatus.Finished), (judged.TotalS, judged.Status));
        Assert.False(judged.IsRanked);
    }

    [Theory]
    [InlineData(23)]
    [InlineData(0)]
    public void Parts_that_nobody_can_have_are_no_finish(int totalS)
    {
        var race = Race with
        {
            TotalS = totalS,
            Splits = new Splits([.. Enumerable.Repeat(1, RaceFormat.SegmentCount)]),
        };

        var judged = FinishRule.Apply(RaceCleaner.Judge(race, medians: null));

        Assert.Equal((0, RaceStatus.DidNotFinish), (judged.TotalS, judged.Status));
    }

    [Theory]
    [InlineData(1.8, RaceStatus.Finished)]
    [InlineData(1.2, RaceStatus.DidNotFinish)]
    public void Last_station_is_in_the_last_run_where_that_is_as_long_as_both(double times, RaceStatus expected)
    {
        var runs = RaceFormat.Runs.Where(run => run != Segment.Run8).Select(run => Race.Splits[run]!.Value).Order();
        var splits = Race.Splits.With(Segment.Run8, (int)(times * runs.ElementAt(3))).With(Segment.WallBalls, 0);

        var judged = FinishRule.Apply(Race with { Splits = splits, TotalS = splits.SumS });

        Assert.Equal(expected, judged.Status);
    }

    [Theory]
    [InlineData(Division.Open, 3100)]
    [InlineData(Division.Relay, 2700)]
    [InlineData(Division.Youngstars, 900)]
    public void Fast_finish_is_believed(Division division, int totalS)
    {
        var race = Race with { Division = division, TotalS = totalS };

        Assert.Same(race, FinishRule.Apply(race));
    }
}
