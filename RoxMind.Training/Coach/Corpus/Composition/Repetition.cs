namespace RoxMind.Training.Coach.Corpus.Composition;

/// <summary>Finds phrases that a text uses more than once, whichever segment they are about.</summary>
internal static class Repetition
{
    /// <summary>So many words in a row are heard as the same phrase.</summary>
    private const int Phrase = 5;

    private static readonly char[] Separators = [' ', '\n', ',', '.', ';', ':', '(', ')'];

    /// <summary>Whether any phrase occurs twice.</summary>
    public static bool Any(string template)
    {
        var words = Words(template);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i + Phrase <= words.Length; i++)
        {
            if (!seen.Add(string.Join(' ', words, i, Phrase)))
            {
                return true;
            }
        }

        return false;
    }

    private static string[] Words(string template)
    {
        var words = template
            .ToLowerInvariant()
            .Replace("{", " {", StringComparison.Ordinal)
            .Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            // A priority's or a strength's reference without its number.
            if (words[i].Length > 2 && words[i][0] == '{' && char.IsAsciiDigit(words[i][2]))
            {
                words[i] = $"{words[i][..2]}{words[i][3..]}";
            }
        }

        return words;
    }
}
