using RoxMind.Silo.Storage.Index;

namespace RoxMind.Silo.Storage.Postgres.Races;

/// <summary>Keeps the races of the index in the cluster's database.</summary>
internal sealed class PostgresRaceRows(PostgresStore store) : IRaceRows
{
    /// <inheritdoc/>
    public Task WriteAsync(
        IReadOnlyList<(string RaceId, byte[] Data)> upserts,
        IReadOnlyList<string> removals,
        CancellationToken cancellationToken
    ) => store.WriteAsync(new WriteRaces(upserts, removals), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<List<byte[]>> ReadAllAsync(CancellationToken cancellationToken) =>
        store.ReadAsync(
            (connection, cancel) =>
                connection.QueryAsync(
                    "SELECT data FROM race_index WHERE data IS NOT NULL ORDER BY race",
                    row => row.GetFieldValue<byte[]>(0),
                    cancel
                ),
            cancellationToken
        );
}
