using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Log;
using RoxMind.Grains.Events.ReadModel.Snapshots;

namespace RoxMind.Tests.Events;

/// <summary>A log that hands everything on to another one; a test does something of its own when facts are appended.</summary>
internal abstract class PassingLog(IEventLog inner) : IEventLog
{
    public virtual Task<IReadOnlyList<LogReceipt>> AppendAsync(
        string eventId,
        IReadOnlyList<LogDraft> drafts,
        long? projectedTo,
        CancellationToken cancellationToken
    ) => inner.AppendAsync(eventId, drafts, projectedTo, cancellationToken);

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
}
