namespace RoxMind.Silo.Storage.Engine;

/// <summary>A transaction failed for the database or the disk.</summary>
internal sealed class WriteFailedEventArgs(Exception fault) : EventArgs
{
    /// <summary>The fault, as those who wrote are told it.</summary>
    public Exception Fault => fault;
}
