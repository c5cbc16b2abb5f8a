namespace RoxMind.Silo.Storage.Sqlite;

/// <summary>Limits of the embedded store.</summary>
internal sealed record EmbeddedStoreOptions
{
    /// <summary>Most operations in one transaction; default 1,024.</summary>
    public int BatchOperations { get; init; } = 1024;

    /// <summary>Rows after which a transaction takes no further operation; default 16,384.</summary>
    public int BatchRows { get; init; } = 16_384;

    /// <summary>Operations that may wait; callers beyond that wait for a place; default 8,192.</summary>
    public int QueueCapacity { get; init; } = 8192;

    /// <summary>Reads at the same time; default 4.</summary>
    public int Readers { get; init; } = 4;

    /// <summary>Largest size of the database in bytes; null leaves it to the disk.</summary>
    public long? MaxBytes { get; init; }
}
