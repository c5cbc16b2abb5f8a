using System.Reflection;
using Npgsql;

namespace RoxMind.Silo.Storage.Postgres;

/// <summary>The tables of the cluster's database, by scripts that the program carries: the script with number n brings version n - 1 to n.</summary>
internal static class PostgresSchema
{
    private const string Folder = "Postgres/";

    // Two that migrate at once wait for each other; any number does, if it is always the same.
    private const long Turn = 0x526F784D696E64;

    /// <summary>The scripts in their order. They are never edited once released, only added.</summary>
    private static readonly string[] _scripts =
    [
        "001-store.sql",
        "002-clustering.sql",
        "003-uploads.sql",
        "004-members.sql",
        "005-bundles.sql",
    ];

    /// <summary>The version that this program reads and writes.</summary>
    public static int Version => _scripts.Length;

    /// <summary>Makes the tables or brings them to this program's version, all or nothing.</summary>
    /// <returns>The version that was found; 0 where there were none.</returns>
    /// <exception cref="SchemaVersionException">They are newer than this program.</exception>
    public static async Task<int> MigrateAsync(PostgresOptions options, CancellationToken cancellationToken)
    {
        var scripts = _scripts.Select(Read).ToArray();
        await using var source = PostgresConnections.Source(options);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await RunAsync(connection, $"SELECT pg_advisory_xact_lock({Turn})", cancellationToken);
        await RunAsync(
            connection,
            $"CREATE SCHEMA IF NOT EXISTS {Quoted(options.Schema)}; "
                + "CREATE TABLE IF NOT EXISTS schema_version (version integer NOT NULL)",
            cancellationToken
        );
        var found = await FindAsync(connection, cancellationToken);
        if (found > Version)
        {
            throw new SchemaVersionException(PostgresConnections.Name(options), found, Version);
        }

        for (var step = found; step < Version; step++)
        {
            await RunAsync(connection, scripts[step], cancellationToken);
        }

        await RunAsync(
            connection,
            $"DELETE FROM schema_version; INSERT INTO schema_version VALUES ({Version})",
            cancellationToken
        );
        await transaction.CommitAsync(cancellationToken);
        return found;
    }

    /// <summary>Refuses a database whose tables are not this program's.</summary>
    /// <exception cref="SchemaVersionException">They are older or newer, or there are none.</exception>
    public static async Task CheckAsync(NpgsqlDataSource source, string database, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var found = await FindAsync(connection, cancellationToken);
        if (found != Version)
        {
            throw new SchemaVersionException(database, found, Version);
        }
    }

    /// <summary>A script that the program carries.</summary>
    /// <exception cref="InvalidOperationException">It does not carry it.</exception>
    internal static string Read(string script)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + script)
            ?? throw new InvalidOperationException($"The script {script} is missing in this build of the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static async Task<int> FindAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT to_regclass('schema_version') IS NOT NULL";
        if (await command.ExecuteScalarAsync(cancellationToken) is not true)
        {
            return 0;
        }

        command.CommandText = "SELECT coalesce(max(version), 0) FROM schema_version";
        return (int)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Scripts of this program, and names that are quoted.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
