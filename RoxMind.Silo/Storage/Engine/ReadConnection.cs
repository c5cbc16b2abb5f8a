using Microsoft.Data.Sqlite;

namespace RoxMind.Silo.Storage.Engine;

/// <summary>A connection that reads. Used by one caller at a time.</summary>
internal sealed class ReadConnection(SqliteConnection connection) : IDisposable
{
    /// <summary>What reads read from.</summary>
    public ConnectionTables Tables { get; } = new(connection);

    /// <inheritdoc/>
    public void Dispose()
    {
        Tables.Dispose();
        connection.Dispose();
    }
}
