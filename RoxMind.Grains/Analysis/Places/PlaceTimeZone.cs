using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Places;

/// <summary>
/// Tells in which time zone a place is, from a table of cities in which races are held or may be. Of cities that have one name, the table has
/// the largest alone: nothing but the name is known of a place.
/// </summary>
public static class PlaceTimeZone
{
    private const string Table = "RoxMind.Grains.Analysis.Places.time-zones.txt";
    private const int LongestName = 4;

    private static readonly Dictionary<string, string> s_zones = Read();

    /// <summary>The zone, as the IANA names it: <c>Europe/Berlin</c>.</summary>
    /// <param name="place">A place as events name it; words that are no city are passed over, and the longest name of a city counts.</param>
    /// <returns>The zone; null when no city of the table is named.</returns>
    public static string? Find(string place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var words = Spelling.Fold(place).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var length = Math.Min(LongestName, words.Length); length > 0; length--)
        {
            for (var at = 0; at + length <= words.Length; at++)
            {
                if (s_zones.TryGetValue(string.Join(' ', words, at, length), out var zone))
                {
                    return zone;
                }
            }
        }

        return null;
    }

    private static Dictionary<string, string> Read()
    {
        using var content = new StreamReader(typeof(PlaceTimeZone).Assembly.GetManifestResourceStream(Table)!);
        var zones = new Dictionary<string, string>(StringComparer.Ordinal);
        while (content.ReadLine() is { } line)
        {
            var (zone, cities) = line.Split(": ", 2) is [var before, var behind]
                ? (before, behind)
                : (line, string.Empty);
            foreach (var city in cities.Split(", "))
            {
                zones.Add(city, zone);
            }
        }

        return zones;
    }
}
