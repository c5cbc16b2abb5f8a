using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Analysis.Races;

public sealed class EventKeyTests
{
    [Theory]
    [InlineData("S5 2023 Köln", "s5-2023-koln")]
    [InlineData(
        "S5 2023 Chicago - North American Open Championship",
        "s5-2023-chicago-north-american-open-championship"
    )]
    [InlineData("–", null)]
    [InlineData("", null)]
    public void Event_known_by_name_has_a_readable_id(string name, string? expected) =>
        Assert.Equal(expected, EventKey.FromName(name));

    [Fact]
    public void Overlong_event_name_has_no_id() => Assert.Null(EventKey.FromName(new string('a', 121)));

    [Theory]
    [InlineData("S8 2025 Köln", "2025-11-08", "s8-2025-koln")]
    [InlineData("S8 Köln", "2025-11-08", "s8-koln")]
    [InlineData("S8 Köln", "2026-05-09", "s8-koln-2026-05")]
    [InlineData("S8 Köln", "2024-11-09", "s8-koln-2024-11")]
    [InlineData("2025 Köln", "2025-04-12", "2025-koln")]
    [InlineData("2025 Köln", "2025-11-08", "2025-koln-2025-11")]
    [InlineData("Köln", "2025-11-08", "koln-2025-11")]
    [InlineData("Köln", null, "koln")]
    public void Day_tells_editions_apart_where_the_name_does_not(string name, string? day, string expected) =>
        Assert.Equal(expected, EventKey.FromName(name, day is null ? null : DateOnly.Parse(day)));

    [Fact]
    public void Days_of_one_weekend_have_one_id()
    {
        var ids = Enumerable
            .Range(0, 4)
            .Select(day => EventKey.FromName("HYROX Köln", new DateOnly(2025, 10, 30).AddDays(day)));

        Assert.Equal("hyrox-koln-2025-11", Assert.Single(ids.Distinct()));
    }

    [Fact]
    public void Longest_name_has_an_id_for_each_edition()
    {
        var name = new string('a', EventKey.MaxLength);

        var ids = new[] { 2024, 2025 }.Select(year => EventKey.FromName(name, new DateOnly(year, 11, 8))).ToList();

        Assert.All(ids, id => Assert.True(EventKey.IsValid(id)));
        Assert.NotEqual(ids[0], ids[1]);
    }
}
