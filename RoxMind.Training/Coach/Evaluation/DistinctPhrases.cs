namespace RoxMind.Training.Coach.Evaluation;

/// <summary>How much texts repeat each other: distinct four words in a row of all such.</summary>
internal static class DistinctPhrases
{
    private const int Length = 4;
    private const string Number = "#";

    private static readonly char[] Separators = [' ', '\n', ',', '.', ';', ':', '(', ')'];

    /// <summary>From near 0, all alike, to 1, nothing in common. Values do not count as wording: all numbers are the same word.</summary>
    /// <param name="texts">Texts, or templates, whose references are words.</param>
    public static double Share(IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var (all, distinct) = (0, new HashSet<string>(StringComparer.Ordinal));
        foreach (var text in texts)
        {
            var words = Words(text);
            for (var i = 0; i + Length <= words.Count; i++)
            {
                distinct.Add(string.Join(' ', words.GetRange(i, Length)));
                all++;
            }
        }

        return all == 0 ? 0 : (double)distinct.Count / all;
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        foreach (
            var word in text.ToLowerInvariant()
                .Replace("{", " {", StringComparison.Ordinal)
                .Split(Separators, StringSplitOptions.RemoveEmptyEntries)
        )
        {
            // Also the parts of a time are one number.
            var isNumber = !word.StartsWith('{') && word.Any(char.IsAsciiDigit);
            if (!isNumber || words.Count == 0 || words[^1] != Number)
            {
                words.Add(isNumber ? Number : word);
            }
        }

        return words;
    }
}
