using System.Numerics;

namespace RoxMind.Silo.Search.Words;

/// <summary>The different words of a text, to be compared with one that may be misspelled.</summary>
internal sealed class Vocabulary
{
    private const int Letters = 32;

    private readonly string[] _words;
    private readonly uint[] _letters;

    private Vocabulary(string[] words)
    {
        _words = words;
        _letters = Array.ConvertAll(words, word => LettersOf(word));
    }

    /// <summary>The words of a text, which stand between blanks.</summary>
    public static Vocabulary Of(ReadOnlySpan<char> text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var known = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in text.Split(' '))
        {
            if (!text[range].IsEmpty)
            {
                known.Add(text[range]);
            }
        }

        return new Vocabulary([.. words]);
    }

    /// <summary>The words that are a typing error or two away from one.</summary>
    public IEnumerable<string> Near(SearchedWord word)
    {
        var letters = LettersOf(word.Typed);
        for (var i = 0; i < _words.Length; i++)
        {
            // Each error takes one letter and brings one at most.
            if (
                BitOperations.PopCount(letters ^ _letters[i]) <= 2 * NearWord.MostErrors(word.Typed)
                && word.IsNear(_words[i])
            )
            {
                yield return _words[i];
            }
        }
    }

    private static uint LettersOf(string word)
    {
        var letters = 0u;
        foreach (var letter in word)
        {
            letters |= 1u << (letter % Letters);
        }

        return letters;
    }
}
