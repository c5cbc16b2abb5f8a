using Microsoft.Data.Sqlite;

namespace RoxMind.Silo.Storage.Sqlite;

/// <summary>Opens connections to the database file as the store wants them.</summary>
internal static class Database
{
    /// <summary>Size of a page, as new databases have it.</summary>
    public const int PageBytes = 4096;

    /// <summary>The one connection that writes: every commit is on disk before it is acknowledged.</summary>
    public static SqliteConnection OpenWriter(string file, EmbeddedStoreOptions options)
    {
        var connection = Open(file, SqliteOpenMode.ReadWriteCreate);
        try
        {
            Set(connection, "PRAGMA journal_mode = WAL");
            Set(connection, "PRAGMA synchronous = FULL");
            Set(connection, "PRAGMA foreign_keys = ON");
            // Erased content is overwritten.
            Set(connection, "PRAGMA secure_delete = ON");
            Set(connection, "PRAGMA cache_size = -32768");
            // 16 MB of log between checkpoints; a log that grew beyond 64 MB behind a long read shrinks again.
            Set(connection, "PRAGMA wal_autocheckpoint = 4000");
            Set(connection, "PRAGMA journal_size_limit = 67108864");
            if (options.MaxBytes is { } bytes)
            {
                Set(connection, $"PRAGMA max_page_count = {Math.Max(1, bytes / PageSize(connection))}");
            }

            Schema.Upgrade(connection, file);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>A connection for looking after a database, one that another process may be writing too.</summary>
    public static SqliteConnection OpenTool(string file) => Open(file, SqliteOpenMode.ReadWrite);

    /// <summary>A connection that makes a copy.</summary>
    public static SqliteConnection OpenCopy(string file) => Open(file, SqliteOpenMode.ReadWriteCreate);

    /// <summary>A connection that only reads what is committed.</summary>
    public static SqliteConnection OpenReader(string file) => Open(file, SqliteOpenMode.ReadOnly);

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var name = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = mode,
            Pooling = false,
        };
        var connection = new SqliteConnection(name.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static long PageSize(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA page_size";
        return (long)command.ExecuteScalar()!;
    }

    private static void Set(SqliteConnection connection, string pragma)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Pragmas take no parameters; every caller passes a constant or a number.
        command.CommandText = pragma;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
