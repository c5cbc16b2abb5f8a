using System.Data;
using System.Runtime.CompilerServices;
using Npgsql;
using RoxMind.Silo.Storage.Archives;

namespace RoxMind.Silo.Storage.Postgres.Archives;

/// <summary>Reads the cluster's database as it is at one moment.</summary>
internal sealed class DatabaseSource(PostgresOptions options) : IArchiveSource
{
    /// <inheritdoc/>
    public string Name { get; } = PostgresConnections.Name(options);

    /// <inheritdoc/>
    public async IAsyncEnumerable<ArchiveRow> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var source = PostgresConnections.Source(options);
        await PostgresSchema.CheckAsync(source, Name, cancellationToken);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var moment = await connection.BeginTransactionAsync(
            IsolationLevel.RepeatableRead,
            cancellationToken
        );
        foreach (var (sql, read) in Kinds())
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
            command.CommandText = sql;
#pragma warning restore CA2100
            // It takes as long as there are rows.
            command.CommandTimeout = 0;
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            while (await rows.ReadAsync(cancellationToken))
            {
                yield return read(rows);
            }
        }
    }

    private static IEnumerable<(string Sql, Func<NpgsqlDataReader, ArchiveRow> Read)> Kinds() =>
        [
            (
                $"SELECT provider, name, grain, data FROM grain_state WHERE provider <> '{StoredKinds.Probes}' ORDER BY id",
                row => new ArchiveRow.State(Key(row, 0), Key(row, 1), Key(row, 2), row.GetFieldValue<byte[]>(3))
            ),
            (
                "SELECT event, head, projected FROM event_log ORDER BY id",
                row => new ArchiveRow.Log(Key(row, 0), row.GetInt64(1), row.GetInt64(2))
            ),
            (
                "SELECT event, seq, key, at_ms, fact FROM event_entry JOIN event_log ON id = log ORDER BY log, seq",
                row => new ArchiveRow.Entry(
                    Key(row, 0),
                    row.GetInt64(1),
                    Key(row, 2),
                    row.GetInt64(3),
                    row.GetFieldValue<byte[]>(4)
                )
            ),
            (
                "SELECT event, follower, position FROM log_follower JOIN event_log ON id = log ORDER BY log, follower",
                row => new ArchiveRow.Follower(Key(row, 0), Key(row, 1), row.GetInt64(2))
            ),
            (
                "SELECT race, data FROM race_index WHERE data IS NOT NULL ORDER BY race",
                row => new ArchiveRow.Race(Key(row, 0), row.GetFieldValue<byte[]>(1))
            ),
            (
                """
                SELECT u.id, p.part, CASE WHEN p.part = 0 THEN u.request END, p.data
                FROM upload u JOIN upload_part p USING (draft) ORDER BY u.id, p.part
                """,
                row => new ArchiveRow.Upload(
                    row.GetString(0),
                    row.GetInt32(1),
                    row.IsDBNull(2) ? null : row.GetString(2),
                    row.GetFieldValue<byte[]>(3)
                )
            ),
        ];

    private static string Key(NpgsqlDataReader row, int column) => KeyText.Decode(row.GetString(column));
}
