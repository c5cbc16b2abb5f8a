using RoxMind.Grains.Analysis.Races;
using RoxMind.Tests.Imports;

namespace RoxMind.Tests.Analysis.Races;

public sealed class EventNameTests
{
    [Theory]
    [InlineData("S8 2025 Brugg", 8, 2025, "Brugg")]
    [InlineData("s8_2025_brugg-aare", 8, 2025, "brugg-aare")]
    [InlineData("season-8 2025 Brugg", 8, 2025, "Brugg")]
    [InlineData("Season 8 Brugg", 8, null, "Brugg")]
    [InlineData("Brugg Saison 7", 7, null, "Brugg")]
    [InlineData("2025/26 Brugg", 8, null, "Brugg")]
    [InlineData("2025/2026 Brugg", 8, null, "Brugg")]
    [InlineData("Brugg 23/24", 6, null, "Brugg")]
    [InlineData("HYROX S7 Brugg", 7, null, "Brugg")]
    [InlineData("HYROX Brugg", null, null, "Brugg")]
    [InlineData("Brugg 2026", null, 2026, "Brugg")]
    [InlineData("S5 2023 World Championships Brugg", 5, 2023, "World Championships Brugg")]
    [InlineData("S8 2025 Brugg - Saturday", 8, 2025, "Brugg")]
    [InlineData("S8 2025 Brugg Day 2", 8, 2025, "Brugg")]
    [InlineData("Brugg 24/24", null, null, "Brugg 24/24")]
    [InlineData("Las Vegas", null, null, "Las Vegas")]
    [InlineData("Club race", null, null, "Club race")]
    [InlineData("Saturday", null, null, "Saturday")]
    public void Name_tells_season_year_and_city(string name, int? season, int? year, string city) =>
        Assert.Equal(new EventName(season, year, city), EventName.Parse(name));

    [Theory]
    [InlineData("Brugg", "2025-11-02", 8)]
    [InlineData("Brugg 2026", "2026-03-01", 8)]
    [InlineData("Brugg", "2024-05-01", 6)]
    [InlineData("Brugg", "2024-08-01", 7)]
    [InlineData("S7 2024 Brugg", "2024-07-20", 7)]
    [InlineData("Brugg 2026", null, null)]
    [InlineData("Brugg", "2001-05-01", null)]
    public void Season_is_the_names_else_the_days(string name, string? date, int? expected) =>
        Assert.Equal(
            expected,
            (RaceOrderTests.Race(name) with { Date = date is null ? null : DateOnly.Parse(date, null) }).Season
        );

    [Theory]
    [InlineData("S8 2025 Brugg - Saturday")]
    [InlineData("S8 2025 Brugg (Sonntag)")]
    [InlineData("S8 2025 Brugg Day 2")]
    [InlineData("s8_2025_brugg_day_2")]
    public void Days_of_a_weekend_are_one_event(string name) => Assert.Equal("s8-2025-brugg", EventKey.FromName(name));

    [Fact]
    public void Editions_of_a_city_are_events_of_their_own() =>
        Assert.Distinct(new[] { "S7 2025 Brugg", "S8 2025 Brugg", "S8 2026 Brugg", "Brugg" }.Select(EventKey.FromName));
}
