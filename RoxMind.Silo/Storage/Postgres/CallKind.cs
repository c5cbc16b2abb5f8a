using Npgsql;

namespace RoxMind.Silo.Storage.Postgres;

/// <summary>Puts calls of functions to the database, one after the other.</summary>
internal sealed class CallKind : IWriteKind
{
    private CallKind(int order) => Order = order;

    /// <summary>Sets of first states.</summary>
    public static CallKind FirstStates { get; } = new(0);

    /// <summary>Changes of logs, event after event: each holds its log's row until the transaction ends.</summary>
    public static CallKind Logs { get; } = new(2);

    /// <inheritdoc/>
    public int Order { get; }

    /// <inheritdoc/>
    public void Describe(NpgsqlBatch batch, IReadOnlyList<IStoreWrite> writes)
    {
        foreach (var call in writes.Cast<ICall>())
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
            ((ICall)writes[i]).Read(reader);
        }
    }
}
