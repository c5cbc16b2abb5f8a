using CsCheck;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Tests.Analysis.Identity;
using RoxMind.Tests.Imports;

namespace RoxMind.Tests.Analysis.Races;

public sealed class RaceOrderTests
{
    private static readonly Gen<RaceResult> Races = Gen.Select(
        NamesakeGen.OneOf("S5 2023 A", "S6 2023 B", "S6 2024 C", "S6 D", "2024 E", "Club race"),
        NamesakeGen.OneOf<string?>(null, "LR3MS4JI0A", "LR3MS4JIFF", "other"),
        NamesakeGen.OneOf<DateOnly?>(null, new(2023, 4, 1), new(2023, 11, 4), new(2024, 3, 2)),
        (name, source, date) => Race(name, source, date)
    );

    [Fact]
    public void Dates_decide_whatever_season_the_names_tell()
    {
        var first = Race("S8 2025 Brugg", date: new DateOnly(2024, 3, 1));
        var second = Race("S6 2023 Brugg", date: new DateOnly(2025, 3, 1));

        Assert.True(RaceOrder.Instance.Compare(first, second) < 0);
        Assert.True(RaceOrder.IsBefore(first, second));
        Assert.True(RaceOrder.IsDated(first));
    }

    [Theory]
    [InlineData("S6 2024 A", "S7 2024 B")]
    [InlineData("S7 2024 A", "S7 2025 B")]
    [InlineData("2023 A", "2024 B")]
    [InlineData("S6 A", "S7 B")]
    public void Season_and_year_order_what_has_no_date_and_it_is_said(string first, string second)
    {
        Assert.True(RaceOrder.IsBefore(Race(first), Race(second)));
        Assert.False(RaceOrder.IsDated(Race(first)));
    }

    [Fact]
    public void Result_ids_order_the_events_of_one_season()
    {
        var (first, second) = (Race("S8 2025 A", "LR3MS4JI9F"), Race("S8 2025 B", "LR3MS4JI100"));

        Assert.True(RaceOrder.IsBefore(first, second));
        Assert.True(RaceOrder.Instance.Compare(first, second) < 0);
        Assert.False(RaceOrder.IsBefore(first, Race("S8 2025 B", "other")));
    }

    [Fact]
    public void What_may_have_come_before_is_not_certain() =>
        Assert.False(RaceOrder.IsBefore(Race("S8 2025 A"), Race("S8 2025 B", date: new DateOnly(2025, 12, 30))));

    [Fact]
    public void Order_is_one_of_all_races_and_certainty_agrees_with_it() =>
        Gen.Select(Races, Races, Races)
            .Sample(sample =>
            {
                var (a, b, c) = sample;
                var order = RaceOrder.Instance;
                Assert.Equal(Math.Sign(order.Compare(a, b)), -Math.Sign(order.Compare(b, a)));
                Assert.True(order.Compare(a, b) > 0 || order.Compare(b, c) > 0 || order.Compare(a, c) <= 0);
                Assert.True(!RaceOrder.IsBefore(a, b) || order.Compare(a, b) < 0);
            });

    internal static RaceResult Race(string eventName, string? sourceId = null, DateOnly? date = null) =>
        new()
        {
            RaceId = "r1",
            EventId = "E1",
            EventName = eventName,
            Date = date,
            SourceId = sourceId,
            Entrant = new Entrant(null, "Anna Meier", "SUI", null),
            Gender = Gender.Female,
            Division = Division.Open,
            TotalS = 5400,
            Splits = new Splits(ResultLine.UsualSplits),
        };
}
