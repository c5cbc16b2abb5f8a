using RoxMind.Inference.Tokenizers;

namespace RoxMind.Training.Coach.Vocabularies;

/// <summary>Joins, again and again, the two neighbouring pieces that most often stand together within words.</summary>
internal sealed class PairMerger
{
    /// <summary>What stands together only once is no pattern.</summary>
    private const long FewestUses = 2;

    private readonly List<string> _texts = [];
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<CountedWord> _words = [];
    private readonly Dictionary<(int Left, int Right), PairUses> _pairs = [];

    /// <summary>Words of single characters.</summary>
    /// <param name="words">How often each word was read.</param>
    public PairMerger(IReadOnlyDictionary<string, long> words)
    {
        // In order, so that the same words give the same pieces in whatever order they were read.
        foreach (var (word, count) in words.OrderBy(word => word.Key, StringComparer.Ordinal))
        {
            List<int> pieces = [.. word.Replace(' ', TokenVocabulary.Space).Select(one => Id(one.ToString()))];
            _words.Add(new CountedWord(pieces, count));
            Use(_words.Count - 1);
        }

        Characters = [.. _texts.Order(StringComparer.Ordinal)];
    }

    /// <summary>The single characters of the words, <c>▁</c> for a space, in order.</summary>
    public IReadOnlyList<string> Characters { get; }

    /// <summary>Joins until there are enough pieces, or no pair is left that stands together twice.</summary>
    /// <param name="most">How many pieces to make.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The pieces in the order in which they were made.</returns>
    public List<string> Merge(int most, CancellationToken cancellationToken)
    {
        var made = new List<string>();
        while (made.Count < most && MostUsed() is { } pair)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var known = _texts.Count;
            var joined = Id(_texts[pair.Left] + _texts[pair.Right]);
            foreach (var word in _pairs[pair].Words.ToArray())
            {
                Forget(word);
                _words[word].Join(pair, joined);
                Use(word);
            }

            // Two ways of joining may lead to the same piece.
            if (_texts.Count > known)
            {
                made.Add(_texts[joined]);
            }
        }

        return made;
    }

    private (int Left, int Right)? MostUsed()
    {
        ((int Left, int Right) Pair, long Count)? best = null;
        foreach (var (pair, uses) in _pairs)
        {
            if (
                uses.Count >= FewestUses
                && (
                    best is null
                    || uses.Count > best.Value.Count
                    || (uses.Count == best.Value.Count && IsBefore(pair, best.Value.Pair))
                )
            )
            {
                best = (pair, uses.Count);
            }
        }

        return best?.Pair;
    }

    /// <summary>Which of two pairs that are used alike comes first: that of the shorter piece, then in the order of characters.</summary>
    private bool IsBefore((int Left, int Right) pair, (int Left, int Right) other)
    {
        var (text, otherText) = (_texts[pair.Left] + _texts[pair.Right], _texts[other.Left] + _texts[other.Right]);
        var order =
            text.Length != otherText.Length
                ? text.Length.CompareTo(otherText.Length)
                : string.CompareOrdinal(text, otherText);
        return order < 0 || (order == 0 && _texts[pair.Left].Length > _texts[other.Left].Length);
    }

    private int Id(string text)
    {
        if (!_ids.TryGetValue(text, out var id))
        {
            (id, _ids[text]) = (_texts.Count, _texts.Count);
            _texts.Add(text);
        }

        return id;
    }

    private void Use(int word)
    {
        foreach (var pair in _words[word].Pairs())
        {
            if (!_pairs.TryGetValue(pair, out var uses))
            {
                _pairs[pair] = uses = new PairUses();
            }

            uses.Count += _words[word].Count;
            uses.Words.Add(word);
        }
    }

    private void Forget(int word)
    {
        foreach (var pair in _words[word].Pairs())
        {
            var uses = _pairs[pair];
            uses.Count -= _words[word].Count;
            uses.Words.Remove(word);
            if (uses.Count == 0)
            {
                _pairs.Remove(pair);
            }
        }
    }
}
