using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Training.Synthesis;

/// <summary>Lays events out over up to three years, from the spring of the first season on.</summary>
internal static class EventCalendar
{
    private const int MostHalves = 6;

    /// <summary>Season s ends in the summer of this year plus s: season 6 began in autumn 2023 and ended in summer 2024.</summary>
    private const int SpringYear = 2018;

    private static readonly ImmutableArray<string> Cities =
    [
        "Lindhafen",
        "Nordbrück",
        "Castelmora",
        "Östervall",
        "Port Ashby",
        "Santa Velia",
        "Zielowiec Dolny",
        "Brackwater",
        "Montcendre",
        "Halverstad",
        "Rio Alvero",
        "Königsfurth",
    ];

    /// <summary>The events in the order of their dates.</summary>
    public static ImmutableArray<SyntheticEvent> Plan(int count, int firstSeason)
    {
        var halves = Math.Min(count, MostHalves);
        var events = ImmutableArray.CreateBuilder<SyntheticEvent>(count);
        var (half, inHalf) = (0, 0);
        for (var i = 0; i < count; i++)
        {
            var next = i * halves / count;
            (half, inHalf) = (next, next == half ? (i == 0 ? 0 : inHalf + 1) : 0);
            var isSpring = half % 2 == 0;
            var year = SpringYear + firstSeason + (half / 2);
            var season = firstSeason + ((half + 1) / 2);
            var date = new DateOnly(year, isSpring ? 3 : 9, 9).AddDays(7 * (inHalf % Cities.Length));
            var city = Cities[i % Cities.Length];
            var repeated = inHalf / Cities.Length;
            var slug = $"{date:yyyy-MM}-{EventKey.FromName(city)}{(repeated == 0 ? string.Empty : $"-{repeated + 1}")}";
            events.Add(new SyntheticEvent($"SYN-{slug}", season, date, city, slug));
        }

        return events.MoveToImmutable();
    }
}
