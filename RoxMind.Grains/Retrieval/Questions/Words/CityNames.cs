using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Retrieval.Questions.Words;

/// <summary>Cities by the names that other languages have for them: Köln is Cologne.</summary>
internal static class CityNames
{
    private const int LongestName = 3;

    /// <summary>The folded English name of a city, whatever language it is named in.</summary>
    public static string Of(string city) => English(Spelling.Fold(city));

    /// <summary>The same words with the folded English name of a city in place of the one that it has in another language.</summary>
    /// <param name="words">Folded words.</param>
    public static string Translate(string words)
    {
        var parts = Parts(words);
        return Find(parts) is var (at, end, city) ? string.Join(' ', [.. parts[..at], city, .. parts[end..]]) : words;
    }

    /// <summary>The folded English names of the cities among some words; as written where none is known by another name.</summary>
    /// <param name="words">Folded words.</param>
    public static string English(string words) => Find(Parts(words)) is var (_, _, city) ? city : words;

    private static string[] Parts(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The longest name of a city: where it begins, where it ends, and the city's folded English name.</summary>
    private static (int At, int End, string City)? Find(string[] parts)
    {
        for (var length = Math.Min(LongestName, parts.Length); length > 0; length--)
        {
            for (var at = 0; at + length <= parts.Length; at++)
            {
                if (Vocabulary.Default.Find(string.Join(' ', parts, at, length)) is (TokenKind.City, var city))
                {
                    return (at, at + length, Spelling.Fold(city));
                }
            }
        }

        return null;
    }
}
