using Npgsql;
using RoxMind.Silo.Storage.Archives;
using static RoxMind.Silo.Storage.Postgres.BatchExtensions;

namespace RoxMind.Silo.Storage.Postgres.Archives;

/// <summary>Fills the empty tables of a cluster's database in one transaction, while nobody else can write.</summary>
internal sealed class DatabaseTarget(PostgresOptions options) : IArchiveTarget
{
    private const string LockSql = """
        LOCK TABLE grain_state, event_log, race_index, upload IN EXCLUSIVE MODE
        """;

    private const string IsFilledSql = $"""
        SELECT EXISTS (SELECT FROM grain_state WHERE provider <> '{StoredKinds.Probes}')
            OR EXISTS (SELECT FROM event_log) OR EXISTS (SELECT FROM race_index) OR EXISTS (SELECT FROM upload)
        """;

    private const string UploadSql = "INSERT INTO upload (id, draft, request) VALUES ($1, $2, $3)";

    // Copied rows have brought their numbers with them.
    private const string NumbersSql = """
        SELECT setval(
            pg_get_serial_sequence('event_log', 'id'),
            (SELECT coalesce(max(id), 0) + 1 FROM event_log),
            false
        )
        """;

    /// <inheritdoc/>
    public string Name { get; } = PostgresConnections.Name(options);

    /// <inheritdoc/>
    public async Task WriteAsync(IAsyncEnumerable<ArchiveRow> rows, CancellationToken cancellationToken)
    {
        await using var source = PostgresConnections.Source(options);
        await PostgresSchema.CheckAsync(source, Name, cancellationToken);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await RunAsync(connection, LockSql, cancellationToken);
        if (await RunAsync(connection, IsFilledSql, cancellationToken) is true)
        {
            throw new IOException($"{Name} holds data. Name an empty database, or another schema by Cluster:Schema.");
        }

        await using (var copy = new TableCopy(connection))
        {
            await foreach (var row in rows.WithCancellation(cancellationToken))
            {
                await copy.WriteAsync(row, cancellationToken);
            }

            await copy.EndAsync(cancellationToken);
            foreach (var (id, (draft, request)) in copy.Uploads)
            {
                await RunAsync(connection, UploadSql, cancellationToken, Of(id), Of(draft), Of(request));
            }
        }

        await RunAsync(connection, NumbersSql, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<object?> RunAsync(
        NpgsqlConnection connection,
        string sql,
        CancellationToken cancellationToken,
        params NpgsqlParameter[] parameters
    )
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every caller passes a constant.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Parameters.AddRange(parameters);
        return await command.ExecuteScalarAsync(cancellationToken);
    }
}
