using System.Threading.Tasks.Sources;

namespace RoxMind.GraphQL.Streams.Rings;

/// <summary>One reader's place in a ring. It is used by one task at a time.</summary>
/// <param name="ring">The ring.</param>
/// <param name="position">Number of the last entry that the reader has.</param>
/// <param name="onOverrun">
/// Told when entries left the ring that this reader should have taken; null for a reader that reads them from the source
/// then.
/// </param>
internal sealed class RingReader<T>(StreamRing<T> ring, long position, Action? onOverrun)
    : IValueTaskSource,
        IDisposable
{
    /// <summary>So many readers are woken by one thread, one after the other: a thread for each would cost more than the reading.</summary>
    private const int ReadersPerThread = 64;

#pragma warning disable S3459 // a structure that is ready as it is
    private ManualResetValueTaskSourceCore<bool> _wake;
#pragma warning restore S3459
    private bool _isWaiting;
    private bool _isStopped;
    private int _isOverrun;

    /// <summary>Number of the last entry taken.</summary>
    public long Position { get; set; } = position;

    /// <summary>Whether an entry was taken from the ring: from then on the reader has to keep up with it.</summary>
    public bool IsLive { get; set; }

    /// <summary>Whether the reader has to keep up with the ring once it has taken from it.</summary>
    public bool IsHurried => onOverrun is not null;

    /// <summary>Whether the next entry is none that the ring has or will have.</summary>
    public bool IsMissing => ring.IsMissing(this);

    /// <summary>Takes the next entries, as many as are there.</summary>
    /// <param name="items">Gets them.</param>
    public RingStatus TryRead(List<T> items) => ring.Read(this, items);

    /// <summary>Leaves out what is not in the ring any more.</summary>
    public void Skip() => ring.Skip(this);

    /// <summary>Waits for something to take; returns for nothing after <see cref="Stop"/>.</summary>
    public ValueTask WaitAsync() => ring.WaitAsync(this);

    /// <summary>Ends a waiting, and every later one.</summary>
    public void Stop() => ring.Stop(this);

    /// <inheritdoc/>
    public void Dispose() => ring.Leave(this);

    /// <summary>Under the ring's lock.</summary>
    internal ValueTask Wait()
    {
        if (_isStopped)
        {
            return default;
        }

        _wake.Reset();
        _isWaiting = true;
        return new ValueTask(this, _wake.Version);
    }

    /// <summary>Under the ring's lock.</summary>
    internal bool EndWaiting()
    {
        _isStopped = true;
        return TakeWaiting();
    }

    /// <summary>Under the ring's lock: whether the reader waits and is now to be woken.</summary>
    internal bool TakeWaiting()
    {
        var wasWaiting = _isWaiting;
        _isWaiting = false;
        return wasWaiting;
    }

    /// <summary>Without the lock: wakes those who were taken to be woken, on other threads.</summary>
    internal static void WakeAll(List<RingReader<T>>? readers)
    {
        for (var from = 0; from < readers?.Count; from += ReadersPerThread)
        {
            ThreadPool.UnsafeQueueUserWorkItem(
                static batch =>
                {
                    foreach (var reader in batch)
                    {
                        reader.Wake();
                    }
                },
                readers.GetRange(from, Math.Min(ReadersPerThread, readers.Count - from)),
                preferLocal: false
            );
        }
    }

    /// <summary>What the reader does next runs in here.</summary>
    private void Wake() => _wake.SetResult(true);

    internal void TellOverrun()
    {
        if (Interlocked.Exchange(ref _isOverrun, 1) == 0)
        {
            onOverrun?.Invoke();
        }
    }

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _wake.GetStatus(token);

    void IValueTaskSource.OnCompleted(
        Action<object?> continuation,
        object? state,
        short token,
        ValueTaskSourceOnCompletedFlags flags
    ) => _wake.OnCompleted(continuation, state, token, flags);

    void IValueTaskSource.GetResult(short token) => _wake.GetResult(token);
}
