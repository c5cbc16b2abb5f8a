using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Analysis;

public sealed class KindTotalsTests
{
    private static readonly RaceResult Race = new SyntheticEvent("totals").Result("Tom Totals", 3);

    [Fact]
    public void Totals_of_a_whole_race_add_up_to_its_splits() =>
        Assert.Equal(
            Race.Splits.SumS,
            KindTotals.Of(Race, SegmentKind.Run)
                + KindTotals.Of(Race, SegmentKind.Station)
                + KindTotals.Of(Race, SegmentKind.Roxzone)
        );

    [Fact]
    public void Missing_part_hides_the_total_of_its_kind_alone()
    {
        var race = Without(Segment.Run3);
        Assert.Null(KindTotals.Of(race, SegmentKind.Run));
        Assert.Equal(KindTotals.Of(Race, SegmentKind.Station), KindTotals.Of(race, SegmentKind.Station));
    }

    [Fact]
    public void Transitions_are_known_together_where_they_were_published_so()
    {
        var race = Without(Segment.Roxzone2);
        Assert.Null(KindTotals.Of(race, SegmentKind.Roxzone));
        Assert.Equal(301, KindTotals.Of(race with { PublishedRoxzoneTotalS = 301 }, SegmentKind.Roxzone));
    }

    private static RaceResult Without(Segment missing) =>
        Race with
        {
            Splits = new Splits([
                .. RaceFormat.Segments.Select(segment => segment == missing ? 0 : Race.Splits[segment]!.Value),
            ]),
        };
}
