namespace RoxMind.Tests.Training.Coach;

/// <summary>How much texts repeat each other: distinct four words in a row of all such; references are words.</summary>
internal static class DistinctPhrases
{
    private const int Length = 4;

    /// <summary>From near 0, all alike, to 1, nothing in common.</summary>
    public static double Share(IEnumerable<string> templates)
    {
        var (all, distinct) = (0, new HashSet<string>(StringComparer.Ordinal));
        foreach (var template in templates)
        {
            var words = template
                .ToLowerInvariant()
                .Replace("{", " {", StringComparison.Ordinal)
                .Split([' ', '\n', ',', '.', ';', ':', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i + Length <= words.Length; i++)
            {
                distinct.Add(string.Join(' ', words, i, Length));
                all++;
            }
        }

        return (double)distinct.Count / all;
    }
}
