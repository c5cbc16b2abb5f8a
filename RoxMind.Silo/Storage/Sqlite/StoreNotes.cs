using Microsoft.Data.Sqlite;

namespace RoxMind.Silo.Storage.Sqlite;

/// <summary>What a database says about itself.</summary>
internal sealed class StoreNotes(SqliteConnection connection) : IDisposable
{
    private const string RevisionNote = "revision";
    private const string IndexNote = "index lost";

    private readonly Statement _read = new(
        connection,
        "SELECT number FROM store_note WHERE name = @0",
        SqliteType.Text
    );

    private readonly Statement _write = new(
        connection,
        "INSERT INTO store_note (name, number) VALUES (@0, @1) ON CONFLICT (name) DO UPDATE SET number = excluded.number",
        SqliteType.Text,
        SqliteType.Integer
    );

    /// <summary>Counts the transactions that changed something.</summary>
    public long Revision
    {
        get => Read(RevisionNote);
        set => _write.Run(RevisionNote, value);
    }

    /// <summary>Whether the index of races lacks some that were in it, and is to be made anew.</summary>
    public bool IsIndexLost
    {
        get => Read(IndexNote) == 1;
        set => _write.Run(IndexNote, value ? 1L : 0L);
    }

    /// <summary>The revision of a database; 0 for one of a version that counted none.</summary>
    public static long ReadRevision(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT 1 FROM sqlite_schema WHERE name = 'store_note'";
        if (command.ExecuteScalar() is null)
        {
            return 0;
        }

        using var notes = new StoreNotes(connection);
        return notes.Revision;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _read.Dispose();
        _write.Dispose();
    }

    private long Read(string name)
    {
        using var row = _read.Query(name);
        return row.Read() ? row.GetInt64(0) : 0;
    }
}
