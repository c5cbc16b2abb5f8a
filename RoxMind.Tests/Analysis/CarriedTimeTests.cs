using RoxMind.Grains.Analysis.Explaining;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Analysis;

public sealed class CarriedTimeTests
{
    private static readonly RaceResult Usual = SyntheticCohort.OpenMen.MedianRace;
    private static readonly double[] ExpectedS =
    [
        .. RaceFormat.Segments.Select(segment => (double)Usual.Splits[segment]!.Value),
    ];

    [Fact]
    public void Finish_is_carried_where_nothing_is_wrong() => Assert.Equal(Usual.TotalS, Carried(Usual));

    [Fact]
    public void Clocks_hour_in_a_split_and_the_finish_is_not_carried()
    {
        var published = Usual.Splits.With(Segment.Run4, Usual.Splits[Segment.Run4]!.Value + 3600);
        var race = (Usual with { Splits = published, TotalS = Usual.TotalS + 3600 }).WithDoubtful(
            new DoubtfulSplits([
                new DoubtfulSplit(Segment.Run4, published.Raw[(int)Segment.Run4], SplitDoubt.AboveCeiling, 1800),
            ])
        );

        Assert.Equal(Usual.TotalS, Carried(race));
    }

    [Theory]
    [InlineData(300)]
    [InlineData(900)]
    public void Finish_that_no_part_explains_is_what_is_wrong(int shortS) =>
        Assert.Equal(Usual.TotalS, Carried(Usual with { TotalS = Usual.TotalS - shortS }));

    [Fact]
    public void Part_that_is_too_long_leaves_the_finish_right()
    {
        var race = Usual with { Splits = Usual.Splits.With(Segment.Row, Usual.Splits[Segment.Row]!.Value + 300) };

        Assert.Equal(Usual.TotalS, Carried(race, Segment.Row));
    }

    [Fact]
    public void Part_that_is_too_short_is_no_penalty()
    {
        var race = Usual with { Splits = Usual.Splits.With(Segment.Run5, Usual.Splits[Segment.Run5]!.Value - 120) };

        Assert.Equal(Usual.TotalS, Carried(race, Segment.Run5));
    }

    [Fact]
    public void Swapped_stations_cost_and_bring_nothing()
    {
        var splits = Usual.Splits;
        var (push, pull) = (
            (int)(0.8 * splits.Raw[(int)Segment.SledPush]),
            (int)(0.9 * splits.Raw[(int)Segment.SledPull])
        );
        var race = Usual with { Splits = splits.With(Segment.SledPush, pull).With(Segment.SledPull, push) };
        race = race with { TotalS = race.Splits.SumS };

        Assert.Equal(race.TotalS, Carried(race, Segment.SledPush, Segment.SledPull));
    }

    [Fact]
    public void Penalty_is_not_carried() =>
        Assert.Equal(Usual.TotalS, Carried(Usual with { TotalS = Usual.TotalS + 420 }));

    private static int Carried(RaceResult race, params Segment[] aside) =>
        CarriedTime.Of(race, ExpectedS, aside.Sum(segment => 1 << (int)segment));
}
