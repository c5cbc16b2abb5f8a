using System.Threading.Tasks.Sources;

namespace RoxMind.Inference.Decoding.Generations;

/// <summary>
/// A text while it is written: the engine appends tokens, one reader takes them. There is room for all its tokens from the
/// beginning, so a slow reader holds nobody up, and waking the reader allocates nothing on the engine's thread.
/// </summary>
internal sealed class Generation : IValueTaskSource, IThreadPoolWorkItem
{
    private const int Idle = 0;
    private const int Waiting = 1;
    private const int Waking = 2;

    private readonly int[] _tokens;
#pragma warning disable S3459 // A struct that is ready as it is.
    private ManualResetValueTaskSourceCore<bool> _core;
#pragma warning restore S3459
    private int _state;
    private int _count;
    private int _end;
    private int _wakesAt;
    private volatile bool _isCanceled;

    /// <summary>A text that waits to be written.</summary>
    /// <param name="request">What is asked.</param>
    public Generation(GenerationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        (Request, _tokens) = (request, new int[request.MaxTokens]);
    }

    /// <summary>What is asked.</summary>
    public GenerationRequest Request { get; }

    /// <summary>How it ended; <see cref="GenerationEnd.None"/> before.</summary>
    public GenerationEnd End => (GenerationEnd)Volatile.Read(ref _end);

    /// <summary>What made it fail.</summary>
    public Exception? Fault { get; private set; }

    /// <summary>Whether somebody said that it is not wanted any more.</summary>
    public bool IsCanceled => _isCanceled;

    /// <summary>The tokens so far.</summary>
    public ReadOnlySpan<int> Tokens => _tokens.AsSpan(0, Volatile.Read(ref _count));

    /// <summary>Says that the text is not wanted any more; the engine ends it before its next step.</summary>
    public void Cancel() => _isCanceled = true;

    /// <summary>Waits until there are as many tokens, or the text has ended, or for no reason. One at a time.</summary>
    /// <param name="tokens">How many.</param>
    public ValueTask WaitAsync(int tokens)
    {
        if (Has(tokens))
        {
            return ValueTask.CompletedTask;
        }

        _core.Reset();
        _wakesAt = tokens;
        Interlocked.Exchange(ref _state, Waiting);
        // What came before the engine could see that somebody waits.
        return Has(tokens) && Interlocked.CompareExchange(ref _state, Idle, Waiting) == Waiting
            ? ValueTask.CompletedTask
            : new ValueTask(this, _core.Version);
    }

    /// <summary>Appends a token; the engine's.</summary>
    public void Append(int token)
    {
        _tokens[_count] = token;
        Interlocked.Increment(ref _count);
        if (_count >= Volatile.Read(ref _wakesAt))
        {
            Wake();
        }
    }

    /// <summary>Whether there is room for no other token.</summary>
    public bool IsFull => _count == _tokens.Length;

    /// <summary>Ends the text; the engine's.</summary>
    /// <param name="end">How.</param>
    /// <param name="fault">What made it fail.</param>
    public void Finish(GenerationEnd end, Exception? fault = null)
    {
        Fault = fault;
        Interlocked.Exchange(ref _end, (int)end);
        Wake();
    }

    /// <inheritdoc/>
    void IThreadPoolWorkItem.Execute()
    {
        Volatile.Write(ref _state, Idle);
        _core.SetResult(true);
    }

    /// <inheritdoc/>
    void IValueTaskSource.GetResult(short token) => _core.GetResult(token);

    /// <inheritdoc/>
    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _core.GetStatus(token);

    /// <inheritdoc/>
    void IValueTaskSource.OnCompleted(
        Action<object?> continuation,
        object? state,
        short token,
        ValueTaskSourceOnCompletedFlags flags
    ) => _core.OnCompleted(continuation, state, token, flags);

    private bool Has(int tokens) => Volatile.Read(ref _count) >= tokens || End != GenerationEnd.None;

    private void Wake()
    {
        if (Interlocked.CompareExchange(ref _state, Waking, Waiting) == Waiting)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }
}
