namespace RoxMind.Silo.Storage.Postgres;

/// <summary>How a silo uses the cluster's database.</summary>
internal sealed record PostgresOptions
{
    /// <summary>Where the database is, as Npgsql reads it.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>The schema that the tables are in; default <c>roxmind</c>.</summary>
    public string Schema { get; init; } = "roxmind";

    /// <summary>
    /// Name of the silo, which its sessions have; null where it is none. Nothing is written for a silo that was put out of the cluster.
    /// </summary>
    public string? Silo { get; init; }

    /// <summary>Connections that read, beside the one that writes; default 8.</summary>
    public int Readers { get; init; } = 8;

    /// <summary>Most writes in one transaction; default 1,024.</summary>
    public int RoundWrites { get; init; } = 1024;

    /// <summary>Rows after which a transaction takes no further write; default 16,384.</summary>
    public int RoundRows { get; init; } = 16_384;

    /// <summary>Writes that may wait; callers beyond that wait for a place; default 8,192.</summary>
    public int QueueCapacity { get; init; } = 8192;

    /// <summary>
    /// How long writes are tried again while the database cannot be reached, before those who wait are told; default 4 s. Those that come
    /// after are told at once, until one succeeds.
    /// </summary>
    public TimeSpan RetryFor { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>How long a statement may take; default 10 s.</summary>
    public TimeSpan CommandTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long it may take to connect; default 3 s.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(3);
}
