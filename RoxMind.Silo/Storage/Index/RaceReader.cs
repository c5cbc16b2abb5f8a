using Microsoft.Data.Sqlite;
using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.Sqlite;

namespace RoxMind.Silo.Storage.Index;

/// <summary>Races that similar athletes are searched in, as readers see them.</summary>
internal sealed class RaceReader(SqliteConnection connection) : IDisposable
{
    private readonly Statement _races = new(connection, "SELECT race, data, sum FROM race_index ORDER BY race");
    private readonly StoreNotes _notes = new(connection);

    /// <summary>The races of a connection.</summary>
    public static RaceReader On(ReadConnection connection) =>
        connection.Tables.Get(static open => new RaceReader(open));

    /// <summary>Whether the index is to be made anew.</summary>
    public bool IsLost => _notes.IsIndexLost;

    /// <summary>All races of the index that are as they were written, and the ids of the others.</summary>
    public (List<byte[]> Races, List<string> Damaged) All()
    {
        using var row = _races.Query();
        var (races, damaged) = (new List<byte[]>(), new List<string>());
        while (row.Read())
        {
            var data = row.GetFieldValue<byte[]>(1);
            if (RowSum.IsRight(row.SumAt(2), data))
            {
                races.Add(data);
            }
            else
            {
                damaged.Add(row.GetString(0));
            }
        }

        return (races, damaged);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _races.Dispose();
        _notes.Dispose();
    }
}
