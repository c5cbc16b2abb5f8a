using System.Security.Cryptography;
using System.Text;

namespace RoxMind.Grains.Analysis.Races;

/// <summary>Ids of results, derived from their content, so that the same result sent again is the same result.</summary>
public static class RaceKey
{
    private const int HexDigits = 24;

    /// <summary>
    /// The id of a result. With an athlete id or a start number it is the event, the division, the gender category and that
    /// id: a later correction of times is the same result. Without, it is everything that was published: identical rows are
    /// one result, rows that differ in one split are two.
    /// </summary>
    /// <returns><c>r</c> and 24 hexadecimal digits of a SHA-256 hash.</returns>
    public static string Of(
        string eventId,
        Entrant entrant,
        Gender gender,
        Division division,
        AgeGroup ageGroup,
        int totalS,
        Splits splits
    )
    {
        ArgumentNullException.ThrowIfNull(eventId);
        ArgumentNullException.ThrowIfNull(entrant);
        ArgumentNullException.ThrowIfNull(splits);
        var text = new StringBuilder(256);
        Add(text, eventId);
        text.Append((int)division).Append(';').Append((int)gender).Append(';');
        if (entrant.ExternalId is { } athlete)
        {
            text.Append('a');
            Add(text, athlete);
        }
        else if (entrant.StartNumber is { } number)
        {
            text.Append('n');
            Add(text, number);
        }
        else
        {
            text.Append('p');
            Add(text, entrant.Name ?? string.Empty);
            Add(text, entrant.Nationality ?? string.Empty);
            text.Append(ageGroup.From).Append('-').Append(ageGroup.To).Append(';').Append(totalS);
            foreach (var seconds in splits.Raw)
            {
                text.Append(',').Append(seconds);
            }
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
        return "r" + Convert.ToHexStringLower(hash.AsSpan(0, HexDigits / 2));
    }

    /// <summary>Every field says how long it is, so that no two different rows read the same.</summary>
    private static void Add(StringBuilder text, string field) =>
        text.Append(field.Length).Append(':').Append(field).Append(';');
}
