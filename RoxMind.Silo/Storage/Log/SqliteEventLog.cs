using Orleans.Serialization;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Log;
using RoxMind.Silo.Storage.Engine;

namespace RoxMind.Silo.Storage.Log;

/// <summary>Keeps every event's log in the embedded store.</summary>
internal sealed class SqliteEventLog(EmbeddedStore store, Serializer<EventFact> facts, TimeProvider clock) : IEventLog
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
    public async Task<IReadOnlyList<string>> GetEventIdsAsync(CancellationToken cancellationToken) =>
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
}
