using Microsoft.Data.Sqlite;
using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.Sqlite;

namespace RoxMind.Silo.Storage.Index;

/// <summary>Races that similar athletes are searched in, as readers see them.</summary>
internal sealed class RaceReader(SqliteConnection connection) : IDisposable
{
    private readonly Statement _races = new(connection, "SELECT race, data, sum FROM race_index ORDER BY race");
    private readonly Statement _race = new(
        connection,
        "SELECT data, sum FROM race_index WHERE race = @0",
        SqliteType.Text
    );

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

    /// <summary>Some races of the index that are as they were written; those that are not there or damaged are left out.</summary>
    public List<byte[]> Find(IEnumerable<string> raceIds)
    {
        var races = new List<byte[]>();
        foreach (var raceId in raceIds)
        {
            using var row = _race.Query(raceId);
            if (row.Read() && row.GetFieldValue<byte[]>(0) is var data && RowSum.IsRight(row.SumAt(1), data))
            {
                races.Add(data);
            }
        }

        return races;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _race.Dispose();
        _races.Dispose();
        _notes.Dispose();
    }
}
