using Npgsql;
using RoxMind.Silo.Storage.State;
using static RoxMind.Silo.Storage.Postgres.BatchExtensions;

namespace RoxMind.Silo.Storage.Postgres.States;

/// <summary>Puts all states of a transaction to the database in one statement.</summary>
internal sealed class StateWriteKind : IWriteKind
{
    // What is read beside the changes is what was there before them, so a state that was changed is found among the changes.
    private const string Sql = """
        WITH input AS MATERIALIZED (
            SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7)
                WITH ORDINALITY AS i (grain, name, provider, id, version, token, data, ord)
        ), added AS (
            INSERT INTO grain_state (grain, name, provider, version, token, data)
            SELECT grain, name, provider, 1, token, data FROM input WHERE id IS NULL AND data IS NOT NULL
            ON CONFLICT (grain, name, provider) DO NOTHING
            RETURNING id, grain, name, provider
        ), changed AS (
            UPDATE grain_state s SET version = s.version + 1, token = i.token, data = i.data FROM input i
            WHERE s.id = i.id AND s.version = i.version AND i.data IS NOT NULL
                AND s.grain = i.grain AND s.name = i.name AND s.provider = i.provider
            RETURNING i.ord
        ), removed AS (
            DELETE FROM grain_state s USING input i
            WHERE s.id = i.id AND s.version = i.version AND i.data IS NULL
                AND s.grain = i.grain AND s.name = i.name AND s.provider = i.provider
            RETURNING i.ord
        )
        SELECT i.ord, a.id, c.ord IS NOT NULL, r.ord IS NOT NULL, s.id, s.version, s.token IS NOT DISTINCT FROM i.token
        FROM input i
        LEFT JOIN added a ON a.grain = i.grain AND a.name = i.name AND a.provider = i.provider
        LEFT JOIN changed c ON c.ord = i.ord
        LEFT JOIN removed r ON r.ord = i.ord
        LEFT JOIN grain_state s ON s.grain = i.grain AND s.name = i.name AND s.provider = i.provider
        """;

    /// <summary>The only one.</summary>
    public static StateWriteKind Instance { get; } = new();

    /// <inheritdoc/>
    public int Order => 1;

    /// <inheritdoc/>
    public void Describe(NpgsqlBatch batch, IReadOnlyList<IStoreWrite> writes)
    {
        var some = writes.Cast<StateWrite>().ToArray();
        batch.Add(
            Sql,
            Of(Array.ConvertAll(some, write => KeyText.Encode(write.State.Grain))),
            Of(Array.ConvertAll(some, write => KeyText.Encode(write.State.Name))),
            Of(Array.ConvertAll(some, write => KeyText.Encode(write.State.Provider))),
            Of(Array.ConvertAll(some, write => write.Expected?.Row)),
            Of(Array.ConvertAll(some, write => write.Expected?.Version)),
            Of(Array.ConvertAll(some, write => write.Token)),
            Of(Array.ConvertAll(some, write => write.Data))
        );
    }

    /// <inheritdoc/>
    public async Task ReadAsync(
        NpgsqlDataReader reader,
        IReadOnlyList<IStoreWrite> writes,
        CancellationToken cancellationToken
    )
    {
        while (await reader.ReadAsync(cancellationToken))
        {
            var write = (StateWrite)writes[(int)reader.GetInt64(0) - 1];
            write.Answer(Read(reader, write));
        }
    }

    private static StateChange Read(NpgsqlDataReader row, StateWrite write)
    {
        if (!row.IsDBNull(1))
        {
            return new StateChange(IsDone: true, new StateVersion(row.GetInt64(1), 1));
        }

        if (row.GetBoolean(2))
        {
            var before = write.Expected!.Value;
            return new StateChange(IsDone: true, before with { Version = before.Version + 1 });
        }

        if (row.GetBoolean(3))
        {
            return new StateChange(IsDone: true, Stored: null);
        }

        StateVersion? stored = row.IsDBNull(4) ? null : new StateVersion(row.GetInt64(4), row.GetInt64(5));
        return write.Data is null
            // To remove what is not there is done, and so is a removal that is made again.
            ? new StateChange(IsDone: stored is null && write.Expected is null, stored)
            : new StateChange(IsDone: stored is not null && row.GetBoolean(6), stored);
    }
}
