using Npgsql;

namespace RoxMind.Silo.Storage.Postgres;

/// <summary>How connections to the cluster's database are made.</summary>
internal static class PostgresConnections
{
    /// <summary>The connections of a silo.</summary>
    public static NpgsqlDataSource Source(PostgresOptions options) => NpgsqlDataSource.Create(Describe(options));

    /// <summary>The connection string with what the program needs; what the operator wrote there counts.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static NpgsqlConnectionStringBuilder Describe(PostgresOptions options)
    {
        var given = new NpgsqlConnectionStringBuilder(options.ConnectionString);
        var made = new NpgsqlConnectionStringBuilder
        {
            ApplicationName = "RoxMind",
            // One writes.
            MaxPoolSize = options.Readers + 1,
            MaxAutoPrepare = 64,
            AutoPrepareMinUsages = 2,
            Timeout = (int)options.ConnectTimeout.TotalSeconds,
            CommandTimeout = (int)options.CommandTimeout.TotalSeconds,
            KeepAlive = 15,
            IncludeErrorDetail = false,
        };
        foreach (var (name, value) in given)
        {
            made[name] = value;
        }

        made.SearchPath = options.Schema;
        // Others end the sessions of a silo that they have put out of the cluster, by its name.
        made.ApplicationName = options.Silo ?? made.ApplicationName;
        return made;
    }

    /// <summary>Which database it is, without user and password.</summary>
    public static string Name(PostgresOptions options)
    {
        var given = new NpgsqlConnectionStringBuilder(options.ConnectionString);
        return $"the database {given.Database} on {given.Host}:{given.Port}";
    }
}
