namespace RoxMind.Silo.Storage.Postgres;

/// <summary>Something to be written, together with others, in one transaction.</summary>
internal interface IStoreWrite
{
    /// <summary>What it is written with.</summary>
    IWriteKind Kind { get; }

    /// <summary>
    /// Of several with the same key, one alone is in a transaction, in their order; null where any number may be, and the kind keeps to
    /// their order.
    /// </summary>
    string? Key { get; }

    /// <summary>About how many rows it writes; bounds a transaction.</summary>
    int Rows { get; }

    /// <summary>The transaction is durable.</summary>
    void Acknowledge();

    /// <summary>It is not known to be written.</summary>
    void Fail(Exception error);
}
