namespace RoxMind.Silo.Storage.Sqlite;

/// <summary>The embedded store could not do what was asked. The message is meant for the operator.</summary>
internal class StoreException : Exception
{
    /// <summary>A fault without a cause below it.</summary>
    public StoreException(string message)
        : base(message) { }

    /// <summary>A fault of the database or the disk.</summary>
    public StoreException(string message, bool isTransient, Exception cause)
        : base(message, cause) => IsTransient = isTransient;

    /// <summary>Whether the same call may succeed later, as after a full disk has space again.</summary>
    public bool IsTransient { get; }
}
