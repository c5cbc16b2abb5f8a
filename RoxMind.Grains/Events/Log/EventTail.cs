using RoxMind.Grains.Events.Facts;

namespace RoxMind.Grains.Events.Log;

/// <summary>The latest entries of a log in memory, for listeners who are nearly up to date.</summary>
internal sealed class EventTail
{
    /// <summary>How many entries are kept.</summary>
    public const int Capacity = 1024;

    private readonly FeedEntry?[] _entries = new FeedEntry?[Capacity];
    private long _head;
    private long _first = 1;
    private TaskCompletionSource _grown = NewSignal();

    /// <summary>Completes when an entry is added after this was read.</summary>
    public Task Grown => _grown.Task;

    /// <summary>Forgets everything up to a position; what is before must be read from the log.</summary>
    public void StartAfter(long head)
    {
        Array.Clear(_entries);
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

    /// <summary>Whether an entry is in memory.</summary>
    public bool Has(long seq) => seq >= _first && seq <= _head;

    /// <summary>The entries after a position, at most so many; the first of them must be in memory.</summary>
    public IReadOnlyList<FeedEntry> Read(long after, int count)
    {
        var entries = new List<FeedEntry>((int)Math.Min(count, _head - after));
        for (var seq = after + 1; entries.Count < count && seq <= _head; seq++)
        {
            entries.Add(_entries[seq % Capacity]!);
        }

        return entries;
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
