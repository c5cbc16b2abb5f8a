using RoxMind.Grains.Events.Log;
using RoxMind.Silo.Storage.Engine;

namespace RoxMind.Silo.Storage.Log;

/// <summary>Keeps the events' logs in the embedded store.</summary>
internal sealed class SqliteLogStore(EmbeddedStore store, TimeProvider clock) : ILogStore
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<LogReceipt>> AppendAsync(
        string eventId,
        IReadOnlyList<(string Key, byte[] Fact)> drafts,
        long? projectedTo,
        CancellationToken cancellationToken
    ) => store.WriteAsync(new AppendEntries(eventId, drafts, projectedTo, clock), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<List<LogRow>> ReadAsync(
        string eventId,
        long after,
        int count,
        CancellationToken cancellationToken
    ) => store.ReadAsync(connection => LogReader.On(connection).Entries(eventId, after, count), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<LogPosition> GetPositionAsync(string eventId, CancellationToken cancellationToken) =>
        store.ReadAsync(connection => LogReader.On(connection).Position(eventId), cancellationToken);

    /// <inheritdoc/>
    public Task ReplaceAsync(
        string eventId,
        IReadOnlyList<(long Seq, byte[] Fact)> replacements,
        CancellationToken cancellationToken
    ) => store.WriteAsync(new ReplaceEntries(eventId, replacements), cancellationToken);

    /// <inheritdoc/>
    public Task CompactAsync(
        string eventId,
        IReadOnlyList<(long Seq, byte[] Fact)> replacements,
        Func<byte[], bool> isReplaced,
        CancellationToken cancellationToken
    ) => store.WriteAsync(new CompactEntries(eventId, replacements, isReplaced), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<(int Format, byte[] Data)?> ReadSnapshotAsync(
        string eventId,
        CancellationToken cancellationToken
    ) => store.ReadAsync(connection => LogReader.On(connection).Snapshot(eventId), cancellationToken);

    /// <inheritdoc/>
    public Task<bool> WriteSnapshotAsync(
        string eventId,
        long seq,
        int format,
        byte[] data,
        CancellationToken cancellationToken
    ) => store.WriteAsync(new KeepSnapshot(eventId, seq, format, data), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<List<EventHead>> GetHeadsAsync(CancellationToken cancellationToken) =>
        store.ReadAsync(connection => LogReader.On(connection).Events(), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<List<string>> GetUnprojectedAsync(CancellationToken cancellationToken) =>
        store.ReadAsync(connection => LogReader.On(connection).Unprojected(), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<List<FollowerPosition>> GetBehindAsync(string follower, CancellationToken cancellationToken) =>
        store.ReadAsync(connection => LogReader.On(connection).Behind(follower), cancellationToken);

    /// <inheritdoc/>
    public Task MoveAsync(string eventId, string follower, long position, CancellationToken cancellationToken) =>
        store.WriteAsync(new MoveFollower(eventId, follower, position), cancellationToken);
}
