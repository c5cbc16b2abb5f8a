using Orleans.Serialization;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Log;
using RoxMind.Grains.Events.ReadModel.Snapshots;
using RoxMind.Silo.Storage.Snapshots;
using RoxMind.Silo.Storage.Sqlite;

namespace RoxMind.Silo.Storage.Log;

/// <summary>Keeps every event's log in a store, its facts serialized by Orleans.</summary>
internal sealed partial class StoredEventLog(
    ILogStore store,
    Serializer<EventFact> facts,
    Serializer serializer,
    ILogger<StoredEventLog> logger
) : IEventLog
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<LogReceipt>> AppendAsync(
        string eventId,
        IReadOnlyList<LogDraft> drafts,
        long? projectedTo,
        CancellationToken cancellationToken
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(eventId);
        ArgumentNullException.ThrowIfNull(drafts);
        var rows = new (string Key, byte[] Fact)[drafts.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = (drafts[i].Key, facts.SerializeToArray(drafts[i].Fact));
        }

        return await store.AppendAsync(eventId, rows, projectedTo, cancellationToken).WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<FeedEntry>> ReadAsync(
        string eventId,
        long after,
        int count,
        CancellationToken cancellationToken
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var rows = await store.ReadAsync(eventId, after, count, cancellationToken);
        return rows.ConvertAll(row => new FeedEntry(
            row.Seq,
            DateTimeOffset.FromUnixTimeMilliseconds(row.AtMs),
            facts.Deserialize(row.Fact)!
        ));
    }

    /// <inheritdoc/>
    public async Task<LogPosition> GetPositionAsync(string eventId, CancellationToken cancellationToken) =>
        await store.GetPositionAsync(eventId, cancellationToken);

    /// <inheritdoc/>
    public async Task ReplaceAsync(
        string eventId,
        IReadOnlyDictionary<long, EventFact> replacements,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(replacements);
        var rows = replacements.Select(entry => (entry.Key, facts.SerializeToArray(entry.Value))).ToArray();
        await store.ReplaceAsync(eventId, rows, cancellationToken).WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task CompactAsync(
        string eventId,
        IReadOnlyDictionary<long, AnalysisReplaced> replacements,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(replacements);
        var rows = replacements.Select(entry => (entry.Key, facts.SerializeToArray(entry.Value))).ToArray();
        await store
            .CompactAsync(eventId, rows, former => facts.Deserialize(former) is AnalysisReady, cancellationToken)
            .WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<EventSnapshot?> ReadSnapshotAsync(string eventId, CancellationToken cancellationToken)
    {
        (int Format, byte[] Data)? kept;
        try
        {
            kept = await store.ReadSnapshotAsync(eventId, cancellationToken);
        }
        catch (DamagedStoreException fault)
        {
            LogUnreadable(fault, eventId);
            return null;
        }

        if (kept is not var (format, data) || format != EventSnapshot.Format)
        {
            return null;
        }

        try
        {
            return await Task.Run(() => SnapshotParts.Unpack(data, serializer), cancellationToken);
        }
#pragma warning disable CA1031 // boundary: whatever is wrong with it, the log says the same.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogUnreadable(fault, eventId);
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task<bool> WriteSnapshotAsync(
        string eventId,
        EventSnapshot snapshot,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        // A large event's takes some ten milliseconds, which others who ask it should not wait for.
        var data = await Task.Run(() => SnapshotParts.Pack(snapshot, serializer), cancellationToken);
        return await store
            .WriteSnapshotAsync(eventId, snapshot.Head, EventSnapshot.Format, data, cancellationToken)
            .WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> GetEventIdsAsync(CancellationToken cancellationToken) =>
        [.. (await GetHeadsAsync(cancellationToken)).Select(one => one.EventId)];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<EventHead>> GetHeadsAsync(CancellationToken cancellationToken) =>
        await store.GetHeadsAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> GetUnprojectedAsync(CancellationToken cancellationToken) =>
        await store.GetUnprojectedAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<FollowerPosition>> GetBehindAsync(
        string follower,
        CancellationToken cancellationToken
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(follower);
        return await store.GetBehindAsync(follower, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task MoveAsync(string eventId, string follower, long position, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventId);
        ArgumentException.ThrowIfNullOrEmpty(follower);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(position);
        await store.MoveAsync(eventId, follower, position, cancellationToken).WaitAsync(cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "The snapshot of {EventId} cannot be read; its log is read from the start")]
    private partial void LogUnreadable(Exception fault, string eventId);
}
