namespace RoxMind.Silo.Storage.Engine;

/// <summary>Something to be written, together with others, in one transaction.</summary>
internal interface IWriteOperation
{
    /// <summary>About how many rows it writes; bounds a transaction.</summary>
    int Rows { get; }

    /// <summary>
    /// Writes on the writer's thread, inside a transaction. It is called again after a rollback, so it keeps nothing
    /// from an earlier call. A throw fails this operation alone.
    /// </summary>
    void Execute(WriteConnection connection);

    /// <summary>The transaction is on disk.</summary>
    void Acknowledge();

    /// <summary>Nothing of it was written.</summary>
    void Fail(Exception error);
}
