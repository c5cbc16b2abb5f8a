namespace RoxMind.Silo.Storage.Engine;

/// <summary>A write that answers.</summary>
/// <typeparam name="TResult">The answer, given once it is true on disk.</typeparam>
internal abstract class WriteOperation<TResult> : IWriteOperation
{
    // Continuations must not run on the writer's thread: they would hold up everyone else's commit.
    private readonly TaskCompletionSource<TResult> _completion = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private TResult? _result;

    /// <summary>Completes after the commit.</summary>
    public Task<TResult> Completion => _completion.Task;

    /// <inheritdoc/>
    public abstract int Rows { get; }

    /// <inheritdoc/>
    public void Execute(WriteConnection connection) => _result = Write(connection);

    /// <inheritdoc/>
    public void Acknowledge() => _completion.SetResult(_result!);

    /// <inheritdoc/>
    public void Fail(Exception error) => _completion.SetException(error);

    /// <summary>Does the work and says what to answer.</summary>
    protected abstract TResult Write(WriteConnection connection);
}
