using Microsoft.Data.Sqlite;
using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.Sqlite;

namespace RoxMind.Silo.Storage.Index;

/// <summary>Races that similar athletes are searched in, as the writer changes them.</summary>
internal sealed class RaceTable(SqliteConnection connection) : IDisposable
{
    private readonly Statement _upsert = new(
        connection,
        "INSERT INTO race_index (race, data) VALUES (@0, @1) ON CONFLICT (race) DO UPDATE SET data = excluded.data",
        SqliteType.Text,
        SqliteType.Blob
    );

    private readonly Statement _delete = new(connection, "DELETE FROM race_index WHERE race = @0", SqliteType.Text);

    /// <summary>The races of a connection.</summary>
    public static RaceTable On(WriteConnection connection) => connection.Tables.Get(static open => new RaceTable(open));

    /// <summary>Adds or replaces a race.</summary>
    public void Upsert(string raceId, byte[] data) => _upsert.Run(raceId, data);

    /// <summary>Removes a race, where it is there.</summary>
    public void Delete(string raceId) => _delete.Run(raceId);

    /// <inheritdoc/>
    public void Dispose()
    {
        _upsert.Dispose();
        _delete.Dispose();
    }
}
