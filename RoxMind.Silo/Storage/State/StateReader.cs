using Microsoft.Data.Sqlite;
using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.Sqlite;

namespace RoxMind.Silo.Storage.State;

/// <summary>Grain states, as readers see them.</summary>
internal sealed class StateReader(SqliteConnection connection) : IDisposable
{
    private readonly Statement _state = new(
        connection,
        "SELECT id, version, data, sum FROM grain_state WHERE grain = @0 AND name = @1 AND provider = @2",
        SqliteType.Text,
        SqliteType.Text,
        SqliteType.Text
    );

    private readonly Statement _exists = new(
        connection,
        "SELECT 1 FROM grain_state WHERE grain = @0 AND name = @1 AND provider = @2",
        SqliteType.Text,
        SqliteType.Text,
        SqliteType.Text
    );

    private readonly Statement _grains = new(
        connection,
        "SELECT grain FROM grain_state WHERE name = @0 ORDER BY grain",
        SqliteType.Text
    );

    /// <summary>The states of a connection.</summary>
    public static StateReader On(ReadConnection connection) =>
        connection.Tables.Get(static open => new StateReader(open));

    /// <summary>A stored state; null when there is none.</summary>
    public StateRecord? Find(StateKey key)
    {
        using var row = _state.Query(key.Grain, key.Name, key.Provider);
        if (!row.Read())
        {
            return null;
        }

        var data = row.GetFieldValue<byte[]>(2);
        return RowSum.IsRight(row.SumAt(3), data)
            ? new StateRecord(new StateVersion(row.GetInt64(0), row.GetInt64(1)), data)
            : throw new DamagedStoreException(
                $"The state {key} is damaged in {connection.DataSource}. Restore a backup."
            );
    }

    /// <summary>Whether a state is stored.</summary>
    public bool Has(StateKey key)
    {
        using var row = _exists.Query(key.Grain, key.Name, key.Provider);
        return row.Read();
    }

    /// <summary>The grains that have a state of a name.</summary>
    public List<string> GrainsWith(string name)
    {
        using var row = _grains.Query(name);
        var grains = new List<string>();
        while (row.Read())
        {
            grains.Add(row.GetString(0));
        }

        return grains;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _grains.Dispose();
        _state.Dispose();
        _exists.Dispose();
    }
}
