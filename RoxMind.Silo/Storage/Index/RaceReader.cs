using Microsoft.Data.Sqlite;
using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.Sqlite;

namespace RoxMind.Silo.Storage.Index;

/// <summary>Races that similar athletes are searched in, as readers see them.</summary>
internal sealed class RaceReader(SqliteConnection connection) : IDisposable
{
    private readonly Statement _races = new(connection, "SELECT data FROM race_index ORDER BY race");

    /// <summary>The races of a connection.</summary>
    public static RaceReader On(ReadConnection connection) =>
        connection.Tables.Get(static open => new RaceReader(open));

    /// <summary>All races of the index.</summary>
    public List<byte[]> All()
    {
        using var row = _races.Query();
        var races = new List<byte[]>();
        while (row.Read())
        {
            races.Add(row.GetFieldValue<byte[]>(0));
        }

        return races;
    }

    /// <inheritdoc/>
    public void Dispose() => _races.Dispose();
}
