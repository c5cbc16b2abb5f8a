namespace RoxMind.GraphQL.Streams.Rings;

/// <summary>
/// Entries with numbers without gaps, in a buffer that grows with them and is emptied from the oldest on. For one thread at a
/// time.
/// </summary>
/// <param name="capacity">Entries that there is room for at first.</param>
internal sealed class EntryBuffer<T>(int capacity)
{
    private (T Item, int Bytes)[] _entries = new (T, int)[capacity];

    /// <summary>Number of the oldest entry.</summary>
    public long First { get; private set; } = 1;

    /// <summary>Number of the newest entry, also of one that has left.</summary>
    public long Head { get; private set; }

    /// <summary>How many there are.</summary>
    public long Count => Head - First + 1;

    /// <summary>Their size.</summary>
    public long Bytes { get; private set; }

    /// <summary>An entry, from <see cref="First"/> to <see cref="Head"/>.</summary>
    public T this[long seq] => _entries[seq % _entries.Length].Item;

    /// <summary>Size of an entry, from <see cref="First"/> to <see cref="Head"/>.</summary>
    public int BytesOf(long seq) => _entries[seq % _entries.Length].Bytes;

    /// <summary>Begins behind an entry; there is none yet.</summary>
    public void Start(long after) => (First, Head) = (after + 1, after);

    /// <summary>Adds the next entry.</summary>
    public void Append(T item, int bytes)
    {
        if (Count == _entries.Length)
        {
            Grow();
        }

        Head++;
        _entries[Head % _entries.Length] = (item, bytes);
        Bytes += bytes;
    }

    /// <summary>Lets the oldest entries go, up to one.</summary>
    public void DropTo(long seq)
    {
        for (; First <= seq; First++)
        {
            ref var entry = ref _entries[First % _entries.Length];
            Bytes -= entry.Bytes;
            entry = default;
        }
    }

    private void Grow()
    {
        var larger = new (T, int)[_entries.Length * 2];
        for (var seq = First; seq <= Head; seq++)
        {
            larger[seq % larger.Length] = _entries[seq % _entries.Length];
        }

        _entries = larger;
    }
}
