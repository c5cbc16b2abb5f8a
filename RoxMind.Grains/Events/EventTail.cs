namespace RoxMind.Grains.Events;

/// <summary>The latest entries of a log in memory, for listeners who are nearly up to date.</summary>
internal sealed class EventTail
{
    private const int Capacity = 1024;

    private readonly FeedEntry[] _entries = new FeedEntry[Capacity];
    private long _head;
    private long _first = 1;
    private TaskCompletionSource _grown = NewSignal();

    /// <summary>Completes when an entry is added after this was read.</summary>
    public Task Grown => _grown.Task;

    /// <summary>Starts at a position; what is before must be read from the log.</summary>
    public void StartAfter(long head)
    {
        _head = head;
        _first = head + 1;
    }

    /// <summary>Adds the next entry.</summary>
    public void Add(FeedEntry entry)
    {
        _entries[entry.Seq % Capacity] = entry;
        _head = entry.Seq;
        _first = Math.Max(_first, _head - Capacity + 1);
    }

    /// <summary>Wakes the listeners after a batch was added.</summary>
    public void Signal()
    {
        var grown = _grown;
        _grown = NewSignal();
        grown.SetResult();
    }

    /// <summary>The next entry after a position; null when it is not in memory.</summary>
    public FeedEntry? Next(long after) =>
        after + 1 >= _first && after + 1 <= _head ? _entries[(after + 1) % Capacity] : null;

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
