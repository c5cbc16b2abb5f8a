using System.Buffers;
using System.Collections.Immutable;
using RoxMind.Grains.Retrieval.Conditions;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Grains.Retrieval.Rows;

namespace RoxMind.Grains.Retrieval.Finding;

/// <summary>
/// Of each athlete the race with the smallest key; of equal keys the one whose id is first. In the order of keys, then of ids; what is not
/// asked for is not sorted.
/// </summary>
internal sealed class BestRaces : IRowCondition, IDisposable
{
    private const int None = RaceRows.Missing;

    private readonly RaceView _view;
    private readonly int[] _keys;
    private readonly int[] _positions;

    /// <summary>None yet, of any athlete.</summary>
    public BestRaces(RaceView view)
    {
        _view = view;

        // Made anew, arrays of this size with every question would have all memory cleaned up again and again.
        _keys = ArrayPool<int>.Shared.Rent(view.Codes.Athletes);
        _positions = ArrayPool<int>.Shared.Rent(view.Codes.Athletes);
        Clear();
    }

    /// <summary>How many races were added.</summary>
    public int Races { get; private set; }

    /// <summary>How many athletes have one.</summary>
    public int Athletes { get; private set; }

    /// <summary>The key of the athlete in the middle; of two that of the one behind.</summary>
    public int MedianKey => KthKey.Of(Keys, Athletes / 2);

    private ReadOnlySpan<int> Keys => _keys.AsSpan(0, _view.Codes.Athletes);

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        _keys.AsSpan(0, _view.Codes.Athletes).Fill(None);
        (Races, Athletes) = (0, 0);
    }

    /// <summary>Adds rows.</summary>
    /// <param name="selected">The rows.</param>
    /// <param name="keys">Of each, its key; <see cref="RaceRows.Missing"/> where it has none.</param>
    public void Add(SelectedRows selected, ReadOnlySpan<int> keys)
    {
        var athletes = selected.Block.Rows.Athletes.Span;
        var rows = selected.Numbers.Span;
        for (var i = 0; i < rows.Length; i++)
        {
            if (keys[i] != None)
            {
                Add(athletes[rows[i]], selected.Block.First + rows[i], keys[i]);
            }
        }
    }

    /// <summary>Keeps the rows that are their athlete's best.</summary>
    public int Keep(RaceBlock block, Span<int> rows)
    {
        var athletes = block.Rows.Athletes.Span;
        var kept = 0;
        foreach (var row in rows)
        {
            rows[kept] = row;
            var athlete = athletes[row];
            kept += _keys[athlete] != None && _positions[athlete] == block.First + row ? 1 : 0;
        }

        return kept;
    }

    /// <summary>Some of the races in order, with their keys.</summary>
    /// <param name="skip">How many to leave out at the front.</param>
    /// <param name="take">At most so many.</param>
    public ImmutableArray<(int Key, CatalogRace Race)> Page(int skip, int take)
    {
        var end = (int)Math.Min(Athletes, (long)skip + take);
        if (skip >= end)
        {
            return [];
        }

        var last = KthKey.Of(Keys, end - 1);
        var front = new List<(int Key, CatalogRace Race)>();
        for (var athlete = 0; athlete < Keys.Length; athlete++)
        {
            if (_keys[athlete] <= last)
            {
                front.Add((_keys[athlete], _view[_positions[athlete]]));
            }
        }

        front.Sort(
            static (one, other) =>
                one.Key != other.Key
                    ? one.Key.CompareTo(other.Key)
                    : string.CompareOrdinal(one.Race.Race.RaceId, other.Race.Race.RaceId)
        );
        return [.. front.Skip(skip).Take(end - skip)];
    }

    /// <summary>How many there are, with a page of them.</summary>
    /// <param name="skip">How many to leave out at the front.</param>
    /// <param name="take">At most so many.</param>
    public FoundRaces Found(int skip, int take) =>
        new(Athletes, null, [.. Page(skip, take).Select(one => new FoundRace(one.Race.Race, null, null))]);

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_keys);
        ArrayPool<int>.Shared.Return(_positions);
    }

    private void Add(int athlete, int position, int key)
    {
        Races++;
        var known = _keys[athlete];
        if (key < known || (key == known && IsBefore(position, _positions[athlete])))
        {
            Athletes += known == None ? 1 : 0;
            (_keys[athlete], _positions[athlete]) = (key, position);
        }
    }

    private bool IsBefore(int one, int other) =>
        string.CompareOrdinal(_view[one].Race.RaceId, _view[other].Race.RaceId) < 0;
}
