using RoxMind.Grains.Analysis.Places;

namespace RoxMind.Tests.Analysis.Places;

public sealed class PlaceTimeZoneTests
{
    private const string Zones = "RoxMind.Grains.Analysis.Places.time-zones.txt";

    [Theory]
    [InlineData("Köln", "Europe/Berlin")]
    [InlineData("COLOGNE", "Europe/Berlin")]
    [InlineData("World Championships Nice", "Europe/Paris")]
    [InlineData("Kansas City", "America/Chicago")]
    [InlineData("Mexico City", "America/Mexico_City")]
    [InlineData("São Paulo", "America/Sao_Paulo")]
    [InlineData("Washington D.C.", "America/New_York")]
    [InlineData("Lindhafen", null)]
    [InlineData("", null)]
    public void Zone_of_a_place_is_that_of_the_city_it_names(string place, string? expected) =>
        Assert.Equal(expected, PlaceTimeZone.Find(place));

    [Fact]
    public void Zones_are_those_that_the_system_knows()
    {
        using var content = new StreamReader(typeof(PlaceTimeZone).Assembly.GetManifestResourceStream(Zones)!);
        var zones = content.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(
            zones,
            line => Assert.True(TimeZoneInfo.TryFindSystemTimeZoneById(line.Split(": ")[0], out _), line)
        );
    }
}
