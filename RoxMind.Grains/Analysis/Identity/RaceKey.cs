using System.Security.Cryptography;
using System.Text;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Identity;

/// <summary>
/// Ids of results, derived from what tells a result from all others, so that the same result sent again, or corrected, is the
/// same result.
/// </summary>
public static class RaceKey
{
    private const int HexDigits = 24;

    /// <summary>
    /// The id of a result: of the timing company's result id, else the athlete's id with the division, else the start number, else
    /// everything that was published. What names nobody is the same result only when everything in it is.
    /// </summary>
    /// <param name="race">The result; its own id is not looked at.</param>
    /// <param name="ordinal">1 for the first result with this key at the event, 2 for another start under the same key, and so on.</param>
    /// <returns><c>r</c> and 24 hexadecimal digits of a SHA-256 hash.</returns>
    public static string Of(RaceResult race, int ordinal = 1)
    {
        ArgumentNullException.ThrowIfNull(race);
        var text = new StringBuilder(256);
        Add(text, race.EventId);
        var entrant = race.Entrant;
        if (race.SourceId is { } source)
        {
            Add(text.Append('s'), source);
        }
        else if (entrant.ExternalId is { } athlete)
        {
            Add(text.Append('a'), athlete);
            AddField(text, race);
        }
        else if (entrant.StartNumber is { } number)
        {
            Add(text.Append('b'), number);
        }
        else if (entrant.Name is { } name && NameKey.Of(name, race.Division) is { Length: > 0 } person)
        {
            Add(text.Append('w'), person);
            AddField(text, race);
        }
        else
        {
            AddContent(text.Append('c'), race);
        }

        return Hash(ordinal == 1 ? text : text.Append('#').Append(ordinal));
    }

    /// <summary>The id that earlier versions gave: with the division and gender category, and without a name's other spellings.</summary>
    public static string OfEarlierVersions(RaceResult race)
    {
        ArgumentNullException.ThrowIfNull(race);
        var text = new StringBuilder(256);
        var entrant = race.Entrant;
        Add(text, race.EventId);
        text.Append((int)race.Division).Append(';').Append((int)race.Gender).Append(';');
        if (entrant.ExternalId is { } athlete)
        {
            Add(text.Append('a'), athlete);
        }
        else if (entrant.StartNumber is { } number)
        {
            Add(text.Append('n'), number);
        }
        else
        {
            AddContent(text.Append('p'), race);
        }

        return Hash(text);
    }

    /// <summary>The result with the id that its content gives it.</summary>
    public static RaceResult Keyed(RaceResult race)
    {
        ArgumentNullException.ThrowIfNull(race);
        return race with { RaceId = Of(race) };
    }

    private static void AddField(StringBuilder text, RaceResult race)
    {
        text.Append((int)race.Division).Append(';');
        Add(text, race.Category ?? string.Empty);
    }

    private static void AddContent(StringBuilder text, RaceResult race)
    {
        Add(text, race.Entrant.Name ?? string.Empty);
        Add(text, race.Entrant.Nationality ?? string.Empty);
        text.Append(race.AgeGroup.From).Append('-').Append(race.AgeGroup.To).Append(';').Append(race.TotalS);
        foreach (var seconds in race.PublishedSplits.Raw)
        {
            text.Append(',').Append(seconds);
        }
    }

    private static string Hash(StringBuilder text)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
        return "r" + Convert.ToHexStringLower(hash.AsSpan(0, HexDigits / 2));
    }

    /// <summary>Every field says how long it is, so that no two different rows read the same.</summary>
    private static void Add(StringBuilder text, string field) =>
        text.Append(field.Length).Append(':').Append(field).Append(';');
}
