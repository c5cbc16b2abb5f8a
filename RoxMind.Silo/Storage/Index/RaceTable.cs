using Microsoft.Data.Sqlite;
using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.Sqlite;

namespace RoxMind.Silo.Storage.Index;

/// <summary>Races that similar athletes are searched in, as the writer changes them.</summary>
internal sealed class RaceTable(SqliteConnection connection) : IDisposable
{
    private readonly Statement _upsert = new(
        connection,
        "INSERT INTO race_index (race, data, sum) VALUES (@0, @1, @2) "
            + "ON CONFLICT (race) DO UPDATE SET data = excluded.data, sum = excluded.sum",
        SqliteType.Text,
        SqliteType.Blob,
        SqliteType.Integer
    );

    private readonly StoreNotes _notes = new(connection);

    private readonly Statement _delete = new(connection, "DELETE FROM race_index WHERE race = @0", SqliteType.Text);

    /// <summary>The races of a connection.</summary>
    public static RaceTable On(WriteConnection connection) => connection.Tables.Get(static open => new RaceTable(open));

    /// <summary>Adds or replaces a race.</summary>
    public void Upsert(string raceId, byte[] data) => _upsert.Run(raceId, data, RowSum.Of(data));

    /// <summary>Removes a race, where it is there.</summary>
    public void Delete(string raceId) => _delete.Run(raceId);

    /// <summary>Notes whether the index is to be made anew.</summary>
    public void Note(bool isLost) => _notes.IsIndexLost = isLost;

    /// <inheritdoc/>
    public void Dispose()
    {
        _notes.Dispose();
        _upsert.Dispose();
        _delete.Dispose();
    }
}
