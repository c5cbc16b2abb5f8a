using Microsoft.Data.Sqlite;
using RoxMind.Silo.Storage.Sqlite;
using SQLitePCL;

namespace RoxMind.Silo.Storage.Engine;

/// <summary>The writer's connection with its statements. Used by one thread.</summary>
internal sealed class WriteConnection : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly StoreNotes _notes;
    private readonly Statement _begin;
    private readonly Statement _commit;
    private readonly Statement _rollback;
    private int _changesBefore;

    public WriteConnection(SqliteConnection connection)
    {
        _connection = connection;
        _notes = new StoreNotes(connection);
        Revision = _notes.Revision;
        _begin = new Statement(connection, "BEGIN IMMEDIATE");
        _commit = new Statement(connection, "COMMIT");
        _rollback = new Statement(connection, "ROLLBACK");
        Tables = new ConnectionTables(connection);
    }

    /// <summary>What operations change.</summary>
    public ConnectionTables Tables { get; }

    /// <summary>Number of the last transaction that changed something.</summary>
    public long Revision { get; private set; }

    /// <summary>Begins a transaction that may write.</summary>
    public void Begin()
    {
        _begin.Run();
        _changesBefore = raw.sqlite3_total_changes(_connection.Handle);
    }

    /// <summary>Returns when the transaction is on disk.</summary>
    public void Commit()
    {
        var isChanged = raw.sqlite3_total_changes(_connection.Handle) != _changesBefore;
        if (isChanged)
        {
            _notes.Revision = Revision + 1;
        }

        _commit.Run();
        Revision += isChanged ? 1 : 0;
    }

    /// <summary>Takes the transaction back, where a fault has not done so already.</summary>
    public void Rollback()
    {
        if (raw.sqlite3_get_autocommit(_connection.Handle) == 0)
        {
            _rollback.Run();
        }
    }

    /// <summary>Empties the log of transactions, between two of them; false while somebody reads for long.</summary>
    /// <param name="isAnew">Whether the database is written anew before.</param>
    public bool EmptyLog(bool isAnew)
    {
        var patience = Run("PRAGMA busy_timeout");
        try
        {
            Run("PRAGMA busy_timeout = 2000");
            if (isAnew)
            {
                Run("VACUUM");
            }

            return Run("PRAGMA wal_checkpoint(TRUNCATE)") is 0L;
        }
        finally
        {
            Run($"PRAGMA busy_timeout = {patience}");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _notes.Dispose();
        _begin.Dispose();
        _commit.Dispose();
        _rollback.Dispose();
        Tables.Dispose();
        _connection.Dispose();
    }

    private object? Run(string sql)
    {
        using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // no text from outside is in it
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
