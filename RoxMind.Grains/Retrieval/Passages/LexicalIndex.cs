using System.Collections.Immutable;

namespace RoxMind.Grains.Retrieval.Passages;

/// <summary>Finds passages by their words (BM25: Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009).</summary>
public sealed class LexicalIndex
{
    private const double Saturation = 1.2;
    private const double Length = 0.75;

    private readonly ImmutableArray<Passage> _passages;
    private readonly Dictionary<string, List<(int Passage, int Count)>> _postings = new(StringComparer.Ordinal);
    private readonly int[] _lengths;
    private readonly double _meanLength;

    /// <summary>Makes the index.</summary>
    /// <param name="passages">The passages.</param>
    public LexicalIndex(ImmutableArray<Passage> passages)
    {
        _passages = passages;
        _lengths = new int[passages.Length];
        for (var i = 0; i < passages.Length; i++)
        {
            // What a passage is about counts twice.
            var stems = Stems.Of($"{passages[i].Title} {passages[i].Title} {passages[i].Text}");
            _lengths[i] = stems.Count;
            foreach (var stem in stems.CountBy(stem => stem))
            {
                if (!_postings.TryGetValue(stem.Key, out var postings))
                {
                    _postings[stem.Key] = postings = [];
                }

                postings.Add((i, stem.Value));
            }
        }

        _meanLength = _lengths.Length == 0 ? 1 : Math.Max(1, _lengths.Average());
    }

    /// <summary>The passages that have words of a text, best first.</summary>
    /// <param name="text">The text.</param>
    /// <param name="take">At most so many.</param>
    public IReadOnlyList<Passage> Find(string text, int take)
    {
        var scores = new Dictionary<int, double>();
        foreach (var stem in Stems.Of(text).Distinct(StringComparer.Ordinal))
        {
            if (!_postings.TryGetValue(stem, out var postings))
            {
                continue;
            }

            var rarity = Math.Log(1 + ((_passages.Length - postings.Count + 0.5) / (postings.Count + 0.5)));
            foreach (var (passage, count) in postings)
            {
                var norm = Saturation * (1 - Length + (Length * _lengths[passage] / _meanLength));
                scores[passage] =
                    scores.GetValueOrDefault(passage) + (rarity * count * (Saturation + 1) / (count + norm));
            }
        }

        return
        [
            .. scores
                .OrderByDescending(score => score.Value)
                .ThenBy(score => score.Key)
                .Take(take)
                .Select(score => _passages[score.Key]),
        ];
    }
}
