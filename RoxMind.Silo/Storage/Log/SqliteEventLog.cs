using Orleans.Serialization;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Log;
using RoxMind.Grains.Events.ReadModel.Snapshots;
using RoxMind.Silo.Storage.Engine;

namespace RoxMind.Silo.Storage.Log;

/// <summary>Keeps every event's log in the embedded store.</summary>
internal sealed partial class SqliteEventLog(
    EmbeddedStore store,
    Serializer<EventFact> facts,
    Serializer serializer,
    TimeProvider clock,
    ILogger<SqliteEventLog> logger
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

        var append = new AppendEntries(eventId, rows, projectedTo, clock);
        return await store.WriteAsync(append, cancellationToken).WaitAsync(cancellationToken);
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
        var rows = await store.ReadAsync(
            connection => LogReader.On(connection).Entries(eventId, after, count),
            cancellationToken
        );
        return rows.ConvertAll(row => new FeedEntry(
            row.Seq,
            DateTimeOffset.FromUnixTimeMilliseconds(row.AtMs),
            facts.Deserialize(row.Fact)!
        ));
    }

    /// <inheritdoc/>
    public async Task<LogPosition> GetPositionAsync(string eventId, CancellationToken cancellationToken) =>
        await store.ReadAsync(connection => LogReader.On(connection).Position(eventId), cancellationToken);

    /// <inheritdoc/>
    public async Task ReplaceAsync(
        string eventId,
        IReadOnlyDictionary<long, EventFact> replacements,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(replacements);
        var rows = replacements.Select(entry => (entry.Key, facts.SerializeToArray(entry.Value))).ToArray();
        await store.WriteAsync(new ReplaceEntries(eventId, rows), cancellationToken).WaitAsync(cancellationToken);
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
        var compact = new CompactEntries(eventId, rows, former => facts.Deserialize(former) is AnalysisReady);
        await store.WriteAsync(compact, cancellationToken).WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<EventSnapshot?> ReadSnapshotAsync(string eventId, CancellationToken cancellationToken)
    {
        var kept = await store.ReadAsync(connection => LogReader.On(connection).Snapshot(eventId), cancellationToken);
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
        var keep = new KeepSnapshot(eventId, snapshot.Head, EventSnapshot.Format, data);
        return await store.WriteAsync(keep, cancellationToken).WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> GetEventIdsAsync(CancellationToken cancellationToken) =>
        [.. (await GetHeadsAsync(cancellationToken)).Select(one => one.EventId)];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<EventHead>> GetHeadsAsync(CancellationToken cancellationToken) =>
        await store.ReadAsync(connection => LogReader.On(connection).Events(), cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> GetUnprojectedAsync(CancellationToken cancellationToken) =>
        await store.ReadAsync(connection => LogReader.On(connection).Unprojected(), cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<FollowerPosition>> GetBehindAsync(
        string follower,
        CancellationToken cancellationToken
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(follower);
        return await store.ReadAsync(connection => LogReader.On(connection).Behind(follower), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task MoveAsync(string eventId, string follower, long position, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventId);
        ArgumentException.ThrowIfNullOrEmpty(follower);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(position);
        var move = new MoveFollower(eventId, follower, position);
        await store.WriteAsync(move, cancellationToken).WaitAsync(cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "The snapshot of {EventId} cannot be read; its log is read from the start")]
    private partial void LogUnreadable(Exception fault, string eventId);
}
