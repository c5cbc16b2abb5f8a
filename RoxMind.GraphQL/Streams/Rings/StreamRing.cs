namespace RoxMind.GraphQL.Streams.Rings;

/// <summary>
/// The latest entries of a stream, written once and read by many, each at its own pace. Numbers are without gaps, so that a
/// reader who knows the last it has seen can neither miss nor repeat one.
/// </summary>
/// <param name="maxEntries">Most entries that are kept for readers who lag.</param>
/// <param name="maxBytes">Most bytes that are kept for them.</param>
internal sealed class StreamRing<T>(int maxEntries, long maxBytes)
{
    /// <summary>So many entries are kept even when every reader has them, for those who come back after a short break.</summary>
    private const int Tail = 64;

    /// <summary>A reader takes no more entries at a time once they are so large.</summary>
    private const int EnoughBytes = 32 * 1024;

    private readonly Lock _gate = new();
    private readonly List<RingReader<T>> _readers = [];
    private readonly EntryBuffer<T> _entries = new(Tail);

    /// <summary>Number of the last entry that left because there was no more room.</summary>
    private long _evicted;
    private bool _isStarted;
    private bool _isEnded;

    /// <summary>Opens the ring behind an entry.</summary>
    public void Start(long after)
    {
        lock (_gate)
        {
            _entries.Start(after);
            _isStarted = true;
        }

        Tell();
    }

    /// <summary>
    /// Adds the next entry. Readers hear of it when they are told, or when the ring is half full; those for whom it was one too many hear of that.
    /// </summary>
    /// <exception cref="InvalidOperationException">The number is not the next one.</exception>
    public void Append(long seq, T item, int bytes)
    {
        List<RingReader<T>>? overrun;
        List<RingReader<T>>? woken;
        lock (_gate)
        {
            if (seq != _entries.Head + 1)
            {
                throw new InvalidOperationException($"Entry {seq} does not follow {_entries.Head}.");
            }

            DropWhatAllHave();
            _entries.Append(item, bytes);
            overrun = Evict();
            woken = _entries.Count > maxEntries / 2 || _entries.Bytes > maxBytes / 2 ? TakeWaiting() : null;
        }

        RingReader<T>.WakeAll(woken);
        foreach (var reader in overrun ?? [])
        {
            reader.TellOverrun();
        }
    }

    /// <summary>Wakes the readers who wait for an entry that is there.</summary>
    public void Tell()
    {
        List<RingReader<T>>? woken;
        lock (_gate)
        {
            woken = TakeWaiting();
        }

        RingReader<T>.WakeAll(woken);
    }

    /// <summary>Drops every entry: readers who lack some read them from the source, as they are from now on.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            _entries.DropTo(_entries.Head);
        }
    }

    /// <summary>Nothing more comes.</summary>
    public void End()
    {
        lock (_gate)
        {
            (_isStarted, _isEnded) = (true, true);
        }

        Tell();
    }

    /// <summary>Reads from behind an entry on.</summary>
    public RingReader<T> JoinAfter(long position, Action? onOverrun) => Join(() => position, onOverrun);

    /// <summary>Reads what comes from now on.</summary>
    public RingReader<T> JoinAtHead(Action? onOverrun) => Join(() => _entries.Head, onOverrun);

    /// <summary>Reads from the newest entry on.</summary>
    public RingReader<T> JoinAtNewest(Action? onOverrun) =>
        Join(() => Math.Max(_entries.First - 1, _entries.Head - 1), onOverrun);

    /// <summary>The next entries of a reader, as many as are there.</summary>
    internal RingStatus Read(RingReader<T> reader, List<T> items)
    {
        lock (_gate)
        {
            var next = reader.Position + 1;
            if (!_isStarted || next > _entries.Head)
            {
                return _isEnded ? RingStatus.Ended : RingStatus.Empty;
            }

            if (next < _entries.First)
            {
                return reader is { IsLive: true, IsHurried: true } && next <= _evicted
                    ? RingStatus.Overrun
                    : RingStatus.Missing;
            }

            for (var bytes = 0; next <= _entries.Head && bytes < EnoughBytes; next++)
            {
                items.Add(_entries[next]);
                bytes += _entries.BytesOf(next);
            }

            (reader.Position, reader.IsLive) = (next - 1, true);
            return RingStatus.Read;
        }
    }

    internal bool IsMissing(RingReader<T> reader)
    {
        lock (_gate)
        {
            return reader.Position + 1 < _entries.First;
        }
    }

    /// <summary>A reader leaves out what is not in the ring any more.</summary>
    internal void Skip(RingReader<T> reader)
    {
        lock (_gate)
        {
            reader.Position = Math.Max(reader.Position, _entries.First - 1);
        }
    }

    /// <summary>Completes when a reader finds something else than emptiness.</summary>
    internal ValueTask WaitAsync(RingReader<T> reader)
    {
        lock (_gate)
        {
            return (_isStarted && reader.Position < _entries.Head) || _isEnded ? default : reader.Wait();
        }
    }

    internal void Stop(RingReader<T> reader)
    {
        bool wasWaiting;
        lock (_gate)
        {
            wasWaiting = reader.EndWaiting();
        }

        if (wasWaiting)
        {
            RingReader<T>.WakeAll([reader]);
        }
    }

    internal void Leave(RingReader<T> reader)
    {
        lock (_gate)
        {
            _readers.Remove(reader);
        }
    }

    private RingReader<T> Join(Func<long> position, Action? onOverrun)
    {
        lock (_gate)
        {
            var reader = new RingReader<T>(this, position(), onOverrun);
            _readers.Add(reader);
            return reader;
        }
    }

    private List<RingReader<T>>? TakeWaiting()
    {
        List<RingReader<T>>? waiting = null;
        foreach (var reader in _readers)
        {
            if (reader.TakeWaiting())
            {
                (waiting ??= new List<RingReader<T>>(_readers.Count)).Add(reader);
            }
        }

        return waiting;
    }

    /// <summary>
    /// Now and then, so that memory is held for those who lag and not for its own sake. Who still reads from the source lags too, and finds
    /// the ring where it gets to: else it would have to read as fast as entries come, and encode each for itself alone.
    /// </summary>
    private void DropWhatAllHave()
    {
        if (_entries.Count >= 2 * Tail && _entries.Head % Tail == 0)
        {
            var slowest = _entries.Head;
            foreach (var reader in _readers)
            {
                slowest = Math.Min(slowest, reader.Position);
            }

            _entries.DropTo(Math.Min(slowest, _entries.Head - Tail));
        }
    }

    private List<RingReader<T>>? Evict()
    {
        var before = _entries.First;
        while (_entries.First < _entries.Head && (_entries.Count > maxEntries || _entries.Bytes > maxBytes))
        {
            _entries.DropTo(_entries.First);
        }

        if (_entries.First == before)
        {
            return null;
        }

        _evicted = _entries.First - 1;
        return _readers.FindAll(reader => reader.IsLive && reader.Position < _evicted);
    }
}
