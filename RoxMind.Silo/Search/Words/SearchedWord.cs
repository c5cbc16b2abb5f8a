namespace RoxMind.Silo.Search.Words;

/// <summary>A word that is searched for.</summary>
/// <param name="typed">The folded word.</param>
/// <param name="isNearToo">Whether what is a typing error or two away will do.</param>
internal sealed class SearchedWord(string typed, bool isNearToo)
{
    private readonly NearWord _near = new(typed);

    /// <summary>The folded word.</summary>
    public string Typed => typed;

    /// <summary>Whether what is a typing error or two away will do.</summary>
    public bool IsNearToo => isNearToo;

    /// <summary>How it may be written, each with a blank before it.</summary>
    public string[] Spellings { get; } = Array.ConvertAll(NameSpellings.Of(typed), other => $" {other}");

    /// <summary>Whether one of some words has it.</summary>
    /// <param name="words">Folded words, each with a blank before it.</param>
    public bool IsIn(string words)
    {
        for (var i = 0; i < Spellings.Length; i++)
        {
            if (words.Contains(Spellings[i], StringComparison.Ordinal))
            {
                return true;
            }
        }

        return isNearToo && _near.IsIn(words);
    }

    /// <summary>Whether some words begin with it.</summary>
    /// <param name="words">Folded words, each with a blank before it.</param>
    public bool Begins(string words) =>
        Array.Exists(Spellings, spelling => words.StartsWith(spelling, StringComparison.Ordinal))
        || (isNearToo && _near.IsIn(First(words)));

    /// <summary>Whether it is a typing error or two away from a word.</summary>
    public bool IsNear(string word) => _near.IsIn(word);

    private static ReadOnlySpan<char> First(string words)
    {
        var end = words.IndexOf(' ', 1);
        return end < 0 ? words : words.AsSpan(0, end);
    }
}
