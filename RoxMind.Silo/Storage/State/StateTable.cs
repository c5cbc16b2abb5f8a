using Microsoft.Data.Sqlite;
using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.Sqlite;

namespace RoxMind.Silo.Storage.State;

/// <summary>Grain states, as the writer changes them.</summary>
internal sealed class StateTable(SqliteConnection connection) : IDisposable
{
    private readonly Statement _find = new(
        connection,
        "SELECT id, version FROM grain_state WHERE grain = @0 AND name = @1 AND provider = @2",
        SqliteType.Text,
        SqliteType.Text,
        SqliteType.Text
    );

    private readonly Statement _insert = new(
        connection,
        """
        INSERT INTO grain_state (grain, name, provider, version, data, sum) VALUES (@0, @1, @2, 1, @3, @4)
        ON CONFLICT DO NOTHING RETURNING id
        """,
        SqliteType.Text,
        SqliteType.Text,
        SqliteType.Text,
        SqliteType.Blob,
        SqliteType.Integer
    );

    private readonly Statement _update = new(
        connection,
        """
        UPDATE grain_state SET version = version + 1, data = @5, sum = @6
        WHERE id = @3 AND version = @4 AND grain = @0 AND name = @1 AND provider = @2
        """,
        SqliteType.Text,
        SqliteType.Text,
        SqliteType.Text,
        SqliteType.Integer,
        SqliteType.Integer,
        SqliteType.Blob,
        SqliteType.Integer
    );

    private readonly Statement _delete = new(
        connection,
        "DELETE FROM grain_state WHERE id = @3 AND version = @4 AND grain = @0 AND name = @1 AND provider = @2",
        SqliteType.Text,
        SqliteType.Text,
        SqliteType.Text,
        SqliteType.Integer,
        SqliteType.Integer
    );

    /// <summary>The states of a connection.</summary>
    public static StateTable On(WriteConnection connection) =>
        connection.Tables.Get(static open => new StateTable(open));

    /// <summary>The stored version; null when there is no state.</summary>
    public StateVersion? Find(StateKey key)
    {
        using var row = _find.Query(key.Grain, key.Name, key.Provider);
        return row.Read() ? new StateVersion(row.GetInt64(0), row.GetInt64(1)) : null;
    }

    /// <summary>Writes a state that was not there; null when it is.</summary>
    public StateVersion? Insert(StateKey key, byte[] data)
    {
        using var row = _insert.Query(key.Grain, key.Name, key.Provider, data, RowSum.Of(data));
        return row.Read() ? new StateVersion(row.GetInt64(0), 1) : null;
    }

    /// <summary>Replaces a version of a state; false when it is not the stored one.</summary>
    public bool Update(StateKey key, StateVersion expected, byte[] data) =>
        _update.Run(key.Grain, key.Name, key.Provider, expected.Row, expected.Version, data, RowSum.Of(data)) == 1;

    /// <summary>Removes a version of a state; false when it is not the stored one.</summary>
    public bool Delete(StateKey key, StateVersion expected) =>
        _delete.Run(key.Grain, key.Name, key.Provider, expected.Row, expected.Version) == 1;

    /// <inheritdoc/>
    public void Dispose()
    {
        _find.Dispose();
        _insert.Dispose();
        _update.Dispose();
        _delete.Dispose();
    }
}
