using Microsoft.Data.Sqlite;
using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.Sqlite;

namespace RoxMind.Silo.Storage.Index;

/// <summary>Which packed races are kept, and what has changed since, as readers see it.</summary>
internal sealed class PackReader(SqliteConnection connection) : IDisposable
{
    private readonly Statement _file = new(connection, "SELECT file FROM race_pack WHERE file IS NOT NULL");

    private readonly Statement _changed = new(
        connection,
        "SELECT DISTINCT race FROM race_change WHERE place > (SELECT place FROM race_pack)"
    );

    /// <summary>The table of a connection.</summary>
    public static PackReader On(ReadConnection connection) =>
        connection.Tables.Get(static open => new PackReader(open));

    /// <summary>The file with the packed races; null where there is none.</summary>
    public string? File
    {
        get
        {
            using var row = _file.Query();
            return row.Read() ? row.GetString(0) : null;
        }
    }

    /// <summary>The races that have changed since they were packed.</summary>
    public List<string> Changed()
    {
        using var row = _changed.Query();
        var races = new List<string>();
        while (row.Read())
        {
            races.Add(row.GetString(0));
        }

        return races;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _file.Dispose();
        _changed.Dispose();
    }
}
