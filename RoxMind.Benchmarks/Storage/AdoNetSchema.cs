using Microsoft.Data.Sqlite;

namespace RoxMind.Benchmarks.Storage;

/// <summary>
/// The tables and queries that Orleans' relational storage looks up, written for SQLite as favourably as can be: one
/// statement a write, one index, write-ahead log.
/// </summary>
internal static class AdoNetSchema
{
    private const string Script = """
        PRAGMA journal_mode = WAL;

        CREATE TABLE OrleansQuery (QueryKey TEXT PRIMARY KEY, QueryText TEXT NOT NULL);

        CREATE TABLE OrleansStorage (
            GrainIdHash INTEGER NOT NULL,
            GrainIdN0 INTEGER NOT NULL,
            GrainIdN1 INTEGER NOT NULL,
            GrainTypeHash INTEGER NOT NULL,
            GrainTypeString TEXT NOT NULL,
            GrainIdExtensionString TEXT NOT NULL,
            ServiceId TEXT NOT NULL,
            PayloadBinary BLOB,
            Version INTEGER NOT NULL
        );

        CREATE UNIQUE INDEX OrleansStorageKey ON OrleansStorage
            (GrainIdHash, GrainTypeHash, GrainIdN0, GrainIdN1, GrainTypeString, GrainIdExtensionString, ServiceId);

        INSERT INTO OrleansQuery VALUES ('WriteToStorageKey', '
            INSERT INTO OrleansStorage VALUES (
                @GrainIdHash, @GrainIdN0, @GrainIdN1, @GrainTypeHash, @GrainTypeString,
                ifnull(@GrainIdExtensionString, ''''), @ServiceId, @PayloadBinary, 1)
            ON CONFLICT DO UPDATE SET PayloadBinary = excluded.PayloadBinary, Version = Version + 1
                WHERE Version = @GrainStateVersion
            RETURNING Version AS NewGrainStateVersion');

        INSERT INTO OrleansQuery VALUES ('ReadFromStorageKey', '
            SELECT PayloadBinary, Version FROM OrleansStorage
            WHERE GrainIdHash = @GrainIdHash AND GrainTypeHash = @GrainTypeHash
                AND GrainIdN0 = @GrainIdN0 AND GrainIdN1 = @GrainIdN1 AND GrainTypeString = @GrainTypeString
                AND GrainIdExtensionString = ifnull(@GrainIdExtensionString, '''') AND ServiceId = @ServiceId');

        -- The benchmark clears and deletes nothing, but the storage asks for these queries when it starts.
        INSERT INTO OrleansQuery VALUES ('ClearStorageKey', 'SELECT 1 WHERE 0'), ('DeleteStorageKey', 'SELECT 1 WHERE 0');
        """;

    /// <summary>Makes the database, and returns its connection string.</summary>
    public static string Create(string file)
    {
        var name = $"Data Source={file}";
        using var connection = new SqliteConnection(name);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = Script;
        command.ExecuteNonQuery();
        return name;
    }
}
