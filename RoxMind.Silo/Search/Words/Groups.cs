namespace RoxMind.Silo.Search.Words;

/// <summary>Things sorted by the group that each is in, those of a group in the order in which they came.</summary>
internal sealed class Groups<T>
{
    /// <summary>Where the things of each group begin; and the end.</summary>
    private readonly int[] _starts;

    private readonly T[] _items;

    /// <summary>Sorts things by group.</summary>
    /// <param name="groups">How many groups there are.</param>
    /// <param name="groupOf">Of each thing, the number of its group.</param>
    /// <param name="items">The things.</param>
    public Groups(int groups, ReadOnlySpan<int> groupOf, ReadOnlySpan<T> items)
    {
        _starts = new int[groups + 1];
        foreach (var group in groupOf)
        {
            _starts[group + 1]++;
        }

        for (var group = 0; group < groups; group++)
        {
            _starts[group + 1] += _starts[group];
        }

        _items = new T[items.Length];
        var next = _starts.AsSpan(0, groups).ToArray();
        for (var i = 0; i < items.Length; i++)
        {
            _items[next[groupOf[i]]++] = items[i];
        }
    }

    /// <summary>The things of a group; none of a group that is not known.</summary>
    public ReadOnlyMemory<T> this[int group] => group + 1 < _starts.Length ? this[group..(group + 1)] : default;

    /// <summary>The things of groups that follow each other.</summary>
    public ReadOnlyMemory<T> this[Range groups] => _items.AsMemory(_starts[groups.Start].._starts[groups.End]);
}
