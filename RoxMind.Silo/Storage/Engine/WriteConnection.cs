using Microsoft.Data.Sqlite;
using RoxMind.Silo.Storage.Sqlite;
using SQLitePCL;

namespace RoxMind.Silo.Storage.Engine;

/// <summary>The writer's connection with its statements. Used by one thread.</summary>
internal sealed class WriteConnection : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Statement _begin;
    private readonly Statement _commit;
    private readonly Statement _rollback;

    public WriteConnection(SqliteConnection connection)
    {
        _connection = connection;
        _begin = new Statement(connection, "BEGIN IMMEDIATE");
        _commit = new Statement(connection, "COMMIT");
        _rollback = new Statement(connection, "ROLLBACK");
        Tables = new ConnectionTables(connection);
    }

    /// <summary>What operations change.</summary>
    public ConnectionTables Tables { get; }

    /// <summary>Begins a transaction that may write.</summary>
    public void Begin() => _begin.Run();

    /// <summary>Returns when the transaction is on disk.</summary>
    public void Commit() => _commit.Run();

    /// <summary>Takes the transaction back, where a fault has not done so already.</summary>
    public void Rollback()
    {
        if (raw.sqlite3_get_autocommit(_connection.Handle) == 0)
        {
            _rollback.Run();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _begin.Dispose();
        _commit.Dispose();
        _rollback.Dispose();
        Tables.Dispose();
        _connection.Dispose();
    }
}
