using Npgsql;
using RoxMind.Silo.Storage.Index;
using static RoxMind.Silo.Storage.Postgres.BatchExtensions;

namespace RoxMind.Silo.Storage.Postgres.Races;

/// <summary>Keeps the races of the index in the cluster's database.</summary>
/// <remarks>
/// A row says by which transaction it was written. Whatever is older than the oldest transaction under way is there to be read, so a reader
/// goes on from that one: it misses none that is committed later than a younger one.
/// </remarks>
internal sealed class PostgresRaceRows(PostgresStore store) : IRaceRows, IRaceChangeRows
{
    private const string OldestSql = "SELECT pg_snapshot_xmin(pg_current_snapshot())";

    private const string ChangesSql = """
        SELECT race, data FROM race_index WHERE change >= $1 AND change < $2 ORDER BY race
        """;

    private ulong _from;

    /// <inheritdoc/>
    public Task WriteAsync(
        IReadOnlyList<(string RaceId, byte[] Data)> upserts,
        IReadOnlyList<string> removals,
        CancellationToken cancellationToken
    ) => store.WriteAsync(new WriteRaces(upserts, removals), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<List<byte[]>> ReadAllAsync(CancellationToken cancellationToken) =>
        store.ReadAsync(
            async (connection, cancel) =>
            {
                _from = await OldestAsync(connection, cancel);
                return await connection.QueryAsync(
                    "SELECT data FROM race_index WHERE data IS NOT NULL ORDER BY race",
                    row => row.GetFieldValue<byte[]>(0),
                    cancel
                );
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<IReadOnlyList<(string RaceId, byte[]? Data)>> ReadOnAsync(CancellationToken cancellationToken)
    {
        var (oldest, rows) = await store.ReadAsync(
            async (connection, cancel) =>
            {
                var oldest = await OldestAsync(connection, cancel);
                return (
                    oldest,
                    await connection.QueryAsync(
                        ChangesSql,
                        row =>
                            (
                                RaceId: KeyText.Decode(row.GetString(0)),
                                Data: row.IsDBNull(1) ? null : row.GetFieldValue<byte[]>(1)
                            ),
                        cancel,
                        Transaction(_from),
                        Transaction(oldest)
                    )
                );
            },
            cancellationToken
        );
        _from = oldest;
        return rows;
    }

    private static async Task<ulong> OldestAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        (await connection.QueryAsync(OldestSql, row => row.GetFieldValue<ulong>(0), cancellationToken))[0];

    private static NpgsqlParameter<ulong> Transaction(ulong number)
    {
        var parameter = Of(number);
        parameter.NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Xid8;
        return parameter;
    }
}
