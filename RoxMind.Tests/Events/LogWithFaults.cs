using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Log;
using RoxMind.Grains.Events.ReadModel.Snapshots;

namespace RoxMind.Tests.Events;

/// <summary>A log in memory whose appends can fail before or after they are done, or wait for the test before they answer.</summary>
internal sealed class LogWithFaults : IEventLog
{
    private readonly List<FeedEntry> _entries = [];
    private readonly Dictionary<string, LogReceipt> _keys = [];
    private long _projected;

    /// <summary>Runs before an append is done.</summary>
    public Func<Task> Before { get; set; } = () => Task.CompletedTask;

    /// <summary>Runs after an append is done, before it answers.</summary>
    public Func<Task> After { get; set; } = () => Task.CompletedTask;

    /// <summary>Runs before it is told how long the log is.</summary>
    public Func<Task> BeforePosition { get; set; } = () => Task.CompletedTask;

    public IReadOnlyList<FeedEntry> Entries => _entries;

    public async Task<IReadOnlyList<LogReceipt>> AppendAsync(
        string eventId,
        IReadOnlyList<LogDraft> drafts,
        long? projectedTo,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        await Before();
        var receipts = drafts.Select(Append).ToArray();
        _projected = Math.Max(_projected, projectedTo ?? 0);
        await After();
        return receipts;
    }

    public Task<IReadOnlyList<FeedEntry>> ReadAsync(
        string eventId,
        long after,
        int count,
        CancellationToken cancellationToken
    ) => Task.FromResult<IReadOnlyList<FeedEntry>>([.. _entries.Skip((int)after).Take(count)]);

    public async Task<LogPosition> GetPositionAsync(string eventId, CancellationToken cancellationToken)
    {
        await BeforePosition();
        return new LogPosition(_entries.Count, _projected);
    }

    public Task ReplaceAsync(
        string eventId,
        IReadOnlyDictionary<long, EventFact> replacements,
        CancellationToken cancellationToken
    )
    {
        foreach (var (seq, fact) in replacements)
        {
            _entries[(int)seq - 1] = _entries[(int)seq - 1] with { Fact = fact };
        }

        Snapshot = null;
        return Task.CompletedTask;
    }

    public Task CompactAsync(
        string eventId,
        IReadOnlyDictionary<long, AnalysisReplaced> replacements,
        CancellationToken cancellationToken
    )
    {
        foreach (var (seq, fact) in replacements)
        {
            _entries[(int)seq - 1] = _entries[(int)seq - 1] with { Fact = fact };
        }

        return Task.CompletedTask;
    }

    /// <summary>The snapshot that was kept.</summary>
    public EventSnapshot? Snapshot { get; set; }

    public Task<EventSnapshot?> ReadSnapshotAsync(string eventId, CancellationToken cancellationToken) =>
        Task.FromResult(Snapshot);

    public Task<bool> WriteSnapshotAsync(string eventId, EventSnapshot snapshot, CancellationToken cancellationToken)
    {
        var isLast = snapshot.Head == _entries.Count;
        Snapshot = isLast ? snapshot : Snapshot;
        return Task.FromResult(isLast);
    }

    public Task<IReadOnlyList<string>> GetEventIdsAsync(CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<EventHead>> GetHeadsAsync(CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<string>> GetUnprojectedAsync(CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<FollowerPosition>> GetBehindAsync(string follower, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task MoveAsync(string eventId, string follower, long position, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    private LogReceipt Append(LogDraft draft)
    {
        if (_keys.TryGetValue(draft.Key, out var known))
        {
            return known with { IsNew = false };
        }

        var entry = new FeedEntry(_entries.Count + 1, DateTimeOffset.UnixEpoch, draft.Fact);
        _entries.Add(entry);
        return _keys[draft.Key] = new LogReceipt(entry.Seq, IsNew: true, entry.At);
    }
}
