namespace RoxMind.Silo.Storage.Sqlite;

/// <summary>What is stored is not what was written. The message says where, and what to do.</summary>
internal sealed class DamagedStoreException : StoreException
{
    /// <summary>Damage that was found by comparing.</summary>
    public DamagedStoreException(string message)
        : base(message) { }

    /// <summary>Damage that the database found.</summary>
    public DamagedStoreException(string message, Exception cause)
        : base(message, isTransient: false, cause) { }
}
