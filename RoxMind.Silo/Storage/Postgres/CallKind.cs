using Npgsql;

namespace RoxMind.Silo.Storage.Postgres.Logs;

/// <summary>Puts changes of logs to the database, event after event: each holds its log's row until the transaction ends.</summary>
internal sealed class LogCallKind : IWriteKind
{
    /// <summary>The only one.</summary>
    public static LogCallKind Instance { get; } = new();

    /// <inheritdoc/>
    public int Order => 2;

    /// <inheritdoc/>
    public void Describe(NpgsqlBatch batch, IReadOnlyList<IStoreWrite> writes)
    {
        foreach (var call in writes.Cast<ILogCall>())
        {
            call.Describe(batch);
        }
    }

    /// <inheritdoc/>
    public async Task ReadAsync(
        NpgsqlDataReader reader,
        IReadOnlyList<IStoreWrite> writes,
        CancellationToken cancellationToken
    )
    {
        for (var i = 0; i < writes.Count; i++)
        {
            if (i > 0)
            {
                await reader.NextResultAsync(cancellationToken);
            }

            await reader.ReadAsync(cancellationToken);
            ((ILogCall)writes[i]).Read(reader);
        }
    }
}
