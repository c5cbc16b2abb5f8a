using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Retrieval.Passages;

/// <summary>Finds passages by vectors of their texts: exactly, by the cosine. Where the vectors come from is not its business.</summary>
public sealed class VectorIndex
{
    private readonly ImmutableArray<Passage> _passages;
    private readonly float[][] _vectors;

    /// <summary>Makes the index.</summary>
    /// <param name="passages">The passages.</param>
    /// <param name="vectors">Their vectors, one a passage, all of one length, not null vectors.</param>
    /// <exception cref="ArgumentException">There are not as many vectors, or their lengths differ.</exception>
    public VectorIndex(ImmutableArray<Passage> passages, IReadOnlyList<ReadOnlyMemory<float>> vectors)
    {
        ArgumentNullException.ThrowIfNull(vectors);
        if (vectors.Count != passages.Length || vectors.Any(vector => vector.Length != vectors[0].Length))
        {
            throw new ArgumentException("Each passage has a vector, and all are of one length.", nameof(vectors));
        }

        _passages = passages;
        _vectors = [.. vectors.Select(vector => vector.ToArray())];
    }

    /// <summary>What a text is encoded as: folded, as sentence models lose the rest of a word from its first accented letter on.</summary>
    /// <param name="text">The text.</param>
    public static string Encoded(string text) => Spelling.Fold(text);

    /// <summary>The passages nearest to a vector, nearest first.</summary>
    /// <param name="vector">The vector of a text.</param>
    /// <param name="take">At most so many.</param>
    /// <exception cref="ArgumentException">It is not as long as those of the passages.</exception>
    public IReadOnlyList<Passage> Find(ReadOnlyMemory<float> vector, int take)
    {
        if (_vectors.Length > 0 && vector.Length != _vectors[0].Length)
        {
            throw new ArgumentException(
                $"The vector has {vector.Length} numbers, those of the passages {_vectors[0].Length}.",
                nameof(vector)
            );
        }

        return
        [
            .. _vectors
                .Select((other, i) => (Passage: i, Cosine: Cosine(other, vector.Span)))
                .OrderByDescending(hit => hit.Cosine)
                .ThenBy(hit => hit.Passage)
                .Take(take)
                .Select(hit => _passages[hit.Passage]),
        ];
    }

    private static double Cosine(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        var (product, first, second) = (0.0, 0.0, 0.0);
        for (var i = 0; i < one.Length; i++)
        {
            product += (double)one[i] * other[i];
            first += (double)one[i] * one[i];
            second += (double)other[i] * other[i];
        }

        return product / Math.Sqrt(first * second);
    }
}
