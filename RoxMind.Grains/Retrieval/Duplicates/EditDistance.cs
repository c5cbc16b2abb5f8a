namespace RoxMind.Grains.Retrieval.Duplicates;

/// <summary>Finds words that differ by one letter.</summary>
internal static class EditDistance
{
    /// <summary>Whether one letter more, less or other makes one word of the other; not for equal words.</summary>
    public static bool IsOne(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        if (longer.Length - shorter.Length > 1)
        {
            return false;
        }

        var same = shorter.AsSpan().CommonPrefixLength(longer);
        return shorter.Length == longer.Length
            ? same < shorter.Length && shorter.AsSpan(same + 1).SequenceEqual(longer.AsSpan(same + 1))
            : shorter.AsSpan(same).SequenceEqual(longer.AsSpan(same + 1));
    }

    /// <summary>A word and what is left of it without one letter: words that differ by one letter have one of these in common.</summary>
    public static IEnumerable<string> Neighbourhood(string word) =>
        Enumerable.Range(0, word.Length).Select(i => word.Remove(i, 1)).Prepend(word).Distinct();
}
