using RoxMind.Silo.Storage.State;
using static RoxMind.Silo.Storage.Postgres.BatchExtensions;

namespace RoxMind.Silo.Storage.Postgres.States;

/// <summary>Keeps grain states in the cluster's database.</summary>
internal sealed class PostgresStateStore(PostgresStore store) : IStateStore
{
    private const string FindSql =
        "SELECT id, version, data FROM grain_state WHERE grain = $1 AND name = $2 AND provider = $3";

    private const string WithoutSql = """
        SELECT i.ord FROM unnest($1, $2, $3) WITH ORDINALITY AS i (grain, name, provider, ord)
        WHERE NOT EXISTS (
            SELECT FROM grain_state s WHERE s.grain = i.grain AND s.name = i.name AND s.provider = i.provider
        )
        ORDER BY i.ord
        """;

    /// <inheritdoc/>
    public ValueTask<StateRecord?> FindAsync(StateKey key, CancellationToken cancellationToken) =>
        store.ReadAsync(
            async (connection, cancel) =>
            {
                var rows = await connection.QueryAsync(
                    FindSql,
                    row => new StateRecord(
                        new StateVersion(row.GetInt64(0), row.GetInt64(1)),
                        row.GetFieldValue<byte[]>(2)
                    ),
                    cancel,
                    Of(KeyText.Encode(key.Grain)),
                    Of(KeyText.Encode(key.Name)),
                    Of(KeyText.Encode(key.Provider))
                );
                return rows.SingleOrDefault();
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StateKey>> WithoutAsync(
        IReadOnlyList<StateKey> keys,
        CancellationToken cancellationToken
    ) =>
        store.ReadAsync<IReadOnlyList<StateKey>>(
            (connection, cancel) => FindWithoutAsync(connection, keys, cancel),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<StateChange> WriteAsync(
        StateKey key,
        StateVersion? expected,
        byte[] data,
        CancellationToken cancellationToken
    ) => store.WriteAsync(new StateWrite(key, expected, data), cancellationToken);

    /// <inheritdoc/>
    public Task<StateChange> ClearAsync(StateKey key, StateVersion? expected, CancellationToken cancellationToken) =>
        store.WriteAsync(new StateWrite(key, expected, data: null), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<bool>> AddAsync(IReadOnlyList<StateSet> sets, CancellationToken cancellationToken) =>
        sets.Count == 0
            ? Task.FromResult<IReadOnlyList<bool>>([])
            : store.WriteAsync(new AddStates(sets), cancellationToken);

    private static async Task<IReadOnlyList<StateKey>> FindWithoutAsync(
        Npgsql.NpgsqlConnection connection,
        IReadOnlyList<StateKey> keys,
        CancellationToken cancellationToken
    ) =>
        await connection.QueryAsync(
            WithoutSql,
            row => keys[(int)row.GetInt64(0) - 1],
            cancellationToken,
            Of(keys.Select(key => KeyText.Encode(key.Grain)).ToArray()),
            Of(keys.Select(key => KeyText.Encode(key.Name)).ToArray()),
            Of(keys.Select(key => KeyText.Encode(key.Provider)).ToArray())
        );
}
