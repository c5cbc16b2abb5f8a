using System.Collections;
using System.Collections.Immutable;

namespace RoxMind.Grains.Analysis.Races;

/// <summary>The splits of one race that are left out because they can't be true, in course order; equal when all of them are.</summary>
[GenerateSerializer]
[Immutable]
[Alias("doubtful-splits")]
public sealed class DoubtfulSplits : IReadOnlyList<DoubtfulSplit>, IEquatable<DoubtfulSplits>
{
    [Id(0)]
    private readonly ImmutableArray<DoubtfulSplit> _splits;

    /// <summary>Takes the splits.</summary>
    /// <param name="splits">At most one a segment, in any order.</param>
    public DoubtfulSplits(IEnumerable<DoubtfulSplit> splits) => _splits = [.. splits.OrderBy(split => split.Segment)];

    /// <summary>All splits are believed.</summary>
    public static DoubtfulSplits None { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _splits.Length;

    /// <inheritdoc/>
    public DoubtfulSplit this[int index] => _splits[index];

    /// <inheritdoc/>
    public IEnumerator<DoubtfulSplit> GetEnumerator() => ((IEnumerable<DoubtfulSplit>)_splits).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(DoubtfulSplits? other) =>
        other is not null && _splits.AsSpan().SequenceEqual(other._splits.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DoubtfulSplits);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var split in _splits)
        {
            hash.Add(split);
        }

        return hash.ToHashCode();
    }
}
