namespace RoxMind.Silo.Storage.Postgres;

/// <summary>A write that answers.</summary>
/// <typeparam name="TResult">The answer, given once it is durable.</typeparam>
internal abstract class StoreWrite<TResult> : IStoreWrite
{
    // Continuations must not hold up the writer.
    private readonly TaskCompletionSource<TResult> _completion = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private TResult? _answer;
    private Exception? _refusal;

    /// <summary>Completes after the commit.</summary>
    public Task<TResult> Completion => _completion.Task;

    /// <inheritdoc/>
    public abstract IWriteKind Kind { get; }

    /// <inheritdoc/>
    public abstract string? Key { get; }

    /// <inheritdoc/>
    public abstract int Rows { get; }

    /// <summary>What to answer once it is durable; called again when the transaction is made again.</summary>
    public void Answer(TResult answer) => (_answer, _refusal) = (answer, null);

    /// <summary>That nothing of it was written, for what was asked.</summary>
    public void Refuse(Exception refusal) => _refusal = refusal;

    /// <inheritdoc/>
    public void Acknowledge()
    {
        if (_refusal is { } refusal)
        {
            _completion.SetException(refusal);
        }
        else
        {
            _completion.SetResult(_answer!);
        }
    }

    /// <inheritdoc/>
    public void Fail(Exception error) => _completion.SetException(error);
}
