using RoxMind.Grains.Retrieval.Questions.Words;

namespace RoxMind.Silo.Search.Words;

/// <summary>Tells whether words are a typing error or two away from one that is looked for.</summary>
internal sealed class NearWord
{
    private const int FewestLetters = 4;
    private const int FewestForTwo = 7;

    private readonly string _word;
    private readonly int _most;
    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <summary>Looks for a folded word. Short words are no typing errors of each other; from seven letters on there may be two.</summary>
    public NearWord(string word)
    {
        _word = word;
        _most = MostErrors(word);
    }

    /// <summary>How many errors a word may have; another number is another number.</summary>
    public static int MostErrors(string word) =>
        word.AsSpan().ContainsAnyInRange('0', '9') ? 0
        : word.Length >= FewestForTwo ? 2
        : word.Length >= FewestLetters ? 1
        : 0;

    /// <summary>Whether one of some words is near.</summary>
    /// <param name="words">Folded words, each with a blank before it.</param>
    public bool IsIn(ReadOnlySpan<char> words)
    {
        var known = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in words.Split(' '))
        {
            var word = words[range];
            if (word.IsEmpty || Math.Abs(word.Length - _word.Length) > _most)
            {
                continue;
            }

            if (!known.TryGetValue(word, out var isNear))
            {
                isNear = Spellings.Edits(_word, word, _most + 1) <= _most;
                known[word] = isNear;
            }

            if (isNear)
            {
                return true;
            }
        }

        return false;
    }
}
