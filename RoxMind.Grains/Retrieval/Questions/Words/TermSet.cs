using System.Collections.Frozen;
using System.Collections.Immutable;

namespace RoxMind.Grains.Retrieval.Questions.Words;

/// <summary>Terms of one to some words, found in a row of words. A star takes any ending of a single word.</summary>
internal sealed class TermSet(IEnumerable<string> terms)
{
    private const int LongestTerm = 4;

    private readonly FrozenSet<string> _terms = terms
        .Where(term => !term.EndsWith('*'))
        .ToFrozenSet(StringComparer.Ordinal);

    private readonly ImmutableArray<string> _starts =
    [
        .. terms.Where(term => term.EndsWith('*')).Select(term => term[..^1]),
    ];

    /// <summary>Whether any of them stands among the words.</summary>
    public bool IsIn(string[] words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            for (var length = 1; length <= LongestTerm && at + length <= words.Length; length++)
            {
                if (_terms.Contains(string.Join(' ', words, at, length)))
                {
                    return true;
                }
            }

            foreach (var start in _starts)
            {
                if (words[at].StartsWith(start, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
