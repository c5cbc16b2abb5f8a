using Npgsql;

namespace RoxMind.Benchmarks.Storage;

/// <summary>
/// The tables and queries that Orleans' relational storage looks up, written for PostgreSQL as favourably as can be: one statement a write,
/// one unique index.
/// </summary>
internal static class AdoNetPostgres
{
    /// <summary>The name by which Orleans finds Npgsql.</summary>
    public const string Invariant = "Npgsql";

    private const string Schema = "bench_adonet";

    private const string Script = """
        DROP SCHEMA IF EXISTS bench_adonet CASCADE;
        CREATE SCHEMA bench_adonet;

        CREATE TABLE OrleansQuery (QueryKey text PRIMARY KEY, QueryText text NOT NULL);

        CREATE TABLE OrleansStorage (
            GrainIdHash integer NOT NULL,
            GrainIdN0 bigint NOT NULL,
            GrainIdN1 bigint NOT NULL,
            GrainTypeHash integer NOT NULL,
            GrainTypeString text NOT NULL,
            GrainIdExtensionString text NOT NULL,
            ServiceId text NOT NULL,
            PayloadBinary bytea,
            Version integer NOT NULL,
            PRIMARY KEY
                (GrainIdHash, GrainTypeHash, GrainIdN0, GrainIdN1, GrainTypeString, GrainIdExtensionString, ServiceId)
        ) WITH (fillfactor = 80);

        INSERT INTO OrleansQuery VALUES ('WriteToStorageKey', $sql$
            INSERT INTO OrleansStorage AS s VALUES (
                @GrainIdHash, @GrainIdN0, @GrainIdN1, @GrainTypeHash, @GrainTypeString,
                coalesce(@GrainIdExtensionString, ''), @ServiceId, @PayloadBinary, 1)
            ON CONFLICT
                (GrainIdHash, GrainTypeHash, GrainIdN0, GrainIdN1, GrainTypeString, GrainIdExtensionString, ServiceId)
                DO UPDATE SET PayloadBinary = excluded.PayloadBinary, Version = s.Version + 1
                WHERE s.Version = @GrainStateVersion
            RETURNING Version AS NewGrainStateVersion
        $sql$), ('ReadFromStorageKey', $sql$
            SELECT PayloadBinary, Version FROM OrleansStorage
            WHERE GrainIdHash = @GrainIdHash AND GrainTypeHash = @GrainTypeHash
                AND GrainIdN0 = @GrainIdN0 AND GrainIdN1 = @GrainIdN1 AND GrainTypeString = @GrainTypeString
                AND GrainIdExtensionString = coalesce(@GrainIdExtensionString, '') AND ServiceId = @ServiceId
        $sql$), ('ClearStorageKey', 'SELECT 1 WHERE false'), ('DeleteStorageKey', 'SELECT 1 WHERE false');
        """;

    /// <summary>Makes the tables, and returns the connection string.</summary>
    public static string Create(string database)
    {
        var name = new NpgsqlConnectionStringBuilder(database) { SearchPath = Schema, MaxPoolSize = 80 }.ToString();
        using var connection = new NpgsqlConnection(name);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = Script;
        command.ExecuteNonQuery();
        return name;
    }
}
