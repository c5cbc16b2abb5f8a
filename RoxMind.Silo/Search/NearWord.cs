namespace RoxMind.Silo.Search;

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
        _most =
            word.Length >= FewestForTwo ? 2
            : word.Length >= FewestLetters ? 1
            : 0;
    }

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
                isNear = Edits(word) <= _most;
                known[word] = isNear;
            }

            if (isNear)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Letters more, less or other, and neighbours that changed places, that make one word of the other.</summary>
    private int Edits(ReadOnlySpan<char> other)
    {
        var width = other.Length + 1;
        var (before, above, row) = (new int[width], new int[width], new int[width]);
        for (var j = 0; j < width; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= _word.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j < width; j++)
            {
                var change = above[j - 1] + (_word[i - 1] == other[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && _word[i - 1] == other[j - 2] && _word[i - 2] == other[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, above, row) = (above, row, before);
        }

        return above[other.Length];
    }
}
