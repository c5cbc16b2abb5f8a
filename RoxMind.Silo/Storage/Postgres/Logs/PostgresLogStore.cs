using Npgsql;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Log;
using RoxMind.Silo.Storage.Log;
using static RoxMind.Silo.Storage.Postgres.BatchExtensions;

namespace RoxMind.Silo.Storage.Postgres.Logs;

/// <summary>Keeps the events' logs in the cluster's database.</summary>
internal sealed class PostgresLogStore(PostgresStore store, TimeProvider clock) : ILogStore
{
    private const string EntriesSql = """
        SELECT seq, at_ms, fact FROM event_entry
        WHERE log = (SELECT id FROM event_log WHERE event = $1) AND seq > $2
        ORDER BY seq LIMIT $3
        """;

    private const string FormersSql = """
        SELECT seq, at_ms, fact FROM event_entry
        WHERE log = (SELECT id FROM event_log WHERE event = $1) AND seq = ANY ($2)
        """;

    private const string HeadsSql = """
        SELECT event, head FROM event_log WHERE head > 0 AND NOT EXISTS (
            SELECT FROM event_entry WHERE log = id AND seq = head AND starts_with(key, $1)
        ) ORDER BY event
        """;

    private const string BehindSql = """
        SELECT event, coalesce(position, 0), head FROM event_log
        LEFT JOIN log_follower ON log = id AND follower = $1
        WHERE head > coalesce(position, 0) ORDER BY event
        """;

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
    ) =>
        store.ReadAsync(
            (connection, cancel) =>
                connection.QueryAsync(EntriesSql, RowOf, cancel, Of(KeyText.Encode(eventId)), Of(after), Of(count)),
            cancellationToken
        );

    /// <inheritdoc/>
    public ValueTask<LogPosition> GetPositionAsync(string eventId, CancellationToken cancellationToken) =>
        store.ReadAsync(
            async (connection, cancel) =>
            {
                var rows = await connection.QueryAsync(
                    "SELECT head, projected FROM event_log WHERE event = $1",
                    row => new LogPosition(row.GetInt64(0), row.GetInt64(1)),
                    cancel,
                    Of(KeyText.Encode(eventId))
                );
                return rows.SingleOrDefault();
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public Task ReplaceAsync(
        string eventId,
        IReadOnlyList<(long Seq, byte[] Fact)> replacements,
        CancellationToken cancellationToken
    ) => store.WriteAsync(new ReplaceEntries(eventId, replacements), cancellationToken);

    /// <inheritdoc/>
    public async Task CompactAsync(
        string eventId,
        IReadOnlyList<(long Seq, byte[] Fact)> replacements,
        Func<byte[], bool> isReplaced,
        CancellationToken cancellationToken
    )
    {
        var formers = await store.ReadAsync(
            (connection, cancel) =>
                connection.QueryAsync(
                    FormersSql,
                    RowOf,
                    cancel,
                    Of(KeyText.Encode(eventId)),
                    Of(replacements.Select(one => one.Seq).ToArray())
                ),
            cancellationToken
        );
        var facts = replacements.ToDictionary(one => one.Seq, one => one.Fact);
        var some = formers.FindAll(former => isReplaced(former.Fact));
        if (some.Count > 0)
        {
            // What is erased between the reading and the writing is not what was read any more, and stays erased.
            var compact = some.ConvertAll(former => (former.Seq, former.Fact, facts[former.Seq]));
            await store.WriteAsync(new CompactEntries(eventId, compact), cancellationToken);
        }
    }

    /// <inheritdoc/>
    public ValueTask<(int Format, byte[] Data)?> ReadSnapshotAsync(
        string eventId,
        CancellationToken cancellationToken
    ) =>
        store.ReadAsync(
            async (connection, cancel) =>
            {
                var rows = await connection.QueryAsync(
                    "SELECT format, data FROM event_snapshot WHERE log = (SELECT id FROM event_log WHERE event = $1)",
                    row => ((int Format, byte[] Data)?)(row.GetInt32(0), row.GetFieldValue<byte[]>(1)),
                    cancel,
                    Of(KeyText.Encode(eventId))
                );
                return rows.SingleOrDefault();
            },
            cancellationToken
        );

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
        store.ReadAsync(
            (connection, cancel) =>
                connection.QueryAsync(
                    HeadsSql,
                    row => new EventHead(KeyText.Decode(row.GetString(0)), row.GetInt64(1)),
                    cancel,
                    Of(EventRemoved.KeyPrefix)
                ),
            cancellationToken
        );

    /// <inheritdoc/>
    public ValueTask<List<string>> GetUnprojectedAsync(CancellationToken cancellationToken) =>
        store.ReadAsync(
            (connection, cancel) =>
                connection.QueryAsync(
                    "SELECT event FROM event_log WHERE projected < head ORDER BY event",
                    row => KeyText.Decode(row.GetString(0)),
                    cancel
                ),
            cancellationToken
        );

    /// <inheritdoc/>
    public ValueTask<List<FollowerPosition>> GetBehindAsync(string follower, CancellationToken cancellationToken) =>
        store.ReadAsync(
            (connection, cancel) =>
                connection.QueryAsync(
                    BehindSql,
                    row => new FollowerPosition(KeyText.Decode(row.GetString(0)), row.GetInt64(1), row.GetInt64(2)),
                    cancel,
                    Of(KeyText.Encode(follower))
                ),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task MoveAsync(string eventId, string follower, long position, CancellationToken cancellationToken) =>
        store.WriteAsync(new MoveFollower(eventId, follower, position), cancellationToken);

    private static LogRow RowOf(NpgsqlDataReader row) =>
        new(row.GetInt64(0), row.GetInt64(1), row.GetFieldValue<byte[]>(2));
}
