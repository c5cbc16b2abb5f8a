using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Log;
using RoxMind.Grains.Events.ReadModel.Snapshots;

namespace RoxMind.Tests.Imports;

/// <summary>An event log that once, after some results were committed, does not tell that it committed more.</summary>
internal sealed class InterruptedLog(IEventLog inner, InterruptedLog.Plan plan) : IEventLog
{
    public async Task<IReadOnlyList<LogReceipt>> AppendAsync(
        string eventId,
        IReadOnlyList<LogDraft> drafts,
        long? projectedTo,
        CancellationToken cancellationToken
    )
    {
        var receipts = await inner.AppendAsync(eventId, drafts, projectedTo, cancellationToken);
        if (drafts.Any(draft => draft.Fact is ResultRecorded) && plan.IsDue())
        {
            await plan.InterruptAsync(cancellationToken);
        }

        return receipts;
    }

    public Task<IReadOnlyList<FeedEntry>> ReadAsync(
        string eventId,
        long after,
        int count,
        CancellationToken cancellationToken
    ) => inner.ReadAsync(eventId, after, count, cancellationToken);

    public Task<LogPosition> GetPositionAsync(string eventId, CancellationToken cancellationToken) =>
        inner.GetPositionAsync(eventId, cancellationToken);

    public Task ReplaceAsync(
        string eventId,
        IReadOnlyDictionary<long, EventFact> replacements,
        CancellationToken cancellationToken
    ) => inner.ReplaceAsync(eventId, replacements, cancellationToken);

    public Task CompactAsync(
        string eventId,
        IReadOnlyDictionary<long, AnalysisReplaced> replacements,
        CancellationToken cancellationToken
    ) => inner.CompactAsync(eventId, replacements, cancellationToken);

    public Task<EventSnapshot?> ReadSnapshotAsync(string eventId, CancellationToken cancellationToken) =>
        inner.ReadSnapshotAsync(eventId, cancellationToken);

    public Task<bool> WriteSnapshotAsync(string eventId, EventSnapshot snapshot, CancellationToken cancellationToken) =>
        inner.WriteSnapshotAsync(eventId, snapshot, cancellationToken);

    public Task<IReadOnlyList<string>> GetEventIdsAsync(CancellationToken cancellationToken) =>
        inner.GetEventIdsAsync(cancellationToken);

    public Task<IReadOnlyList<EventHead>> GetHeadsAsync(CancellationToken cancellationToken) =>
        inner.GetHeadsAsync(cancellationToken);

    public Task<IReadOnlyList<string>> GetUnprojectedAsync(CancellationToken cancellationToken) =>
        inner.GetUnprojectedAsync(cancellationToken);

    public Task<IReadOnlyList<FollowerPosition>> GetBehindAsync(string follower, CancellationToken cancellationToken) =>
        inner.GetBehindAsync(follower, cancellationToken);

    public Task MoveAsync(string eventId, string follower, long position, CancellationToken cancellationToken) =>
        inner.MoveAsync(eventId, follower, position, cancellationToken);

    /// <summary>When the interruption happens, and what it is.</summary>
    /// <param name="after">Appends of results that go well before.</param>
    /// <param name="hangs">True leaves the caller waiting, as a dying process does; false throws.</param>
    internal sealed class Plan(int after, bool hangs)
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _appends;

        /// <summary>Completes when the interruption has happened.</summary>
        public Task Reached => _reached.Task;

        public bool IsDue() => Interlocked.Increment(ref _appends) == after + 1;

        public async Task InterruptAsync(CancellationToken cancellationToken)
        {
            _reached.SetResult();
            if (hangs)
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            }

            throw new IOException("The acknowledgement was lost.");
        }
    }
}
