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
            for (var i = 0; i + Length <= words.Length; i++)
            {
                distinct.Add(string.Join(' ', words, i, Length));
                all++;
            }
        }

        return all == 0 ? 0 : (double)distinct.Count / all;
    }

    private static string[] Words(string text) =>
        [
            .. text.ToLowerInvariant()
                .Replace("{", " {", StringComparison.Ordinal)
                .Split(Separators, StringSplitOptions.RemoveEmptyEntries)
                .Select(word => !word.StartsWith('{') && word.Any(char.IsAsciiDigit) ? Number : word),
        ];
}
