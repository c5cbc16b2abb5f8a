namespace RoxMind.Silo.Search.Changes;

/// <summary>
/// Has what is written take effect once it is on disk, in the order in which it was written. An older write may be told of its end later than
/// a newer one: whoever comes last has them all take effect.
/// </summary>
/// <param name="gate">Held while something is queued, and while it takes effect.</param>
internal sealed class ChangeQueue(Lock gate)
{
    private readonly Queue<PendingChange> _pending = new();

    /// <summary>Writes something.</summary>
    /// <param name="write">Writes it; writes are done in the order of the calls.</param>
    /// <param name="apply">Called under the gate in its turn, unless the write failed.</param>
    public async Task AddAsync(Func<Task> write, Action apply)
    {
        PendingChange pending;
        lock (gate)
        {
            // In one step, so that the queue here has the order of the queue there.
            pending = new PendingChange(write(), apply);
            _pending.Enqueue(pending);
        }

        try
        {
            await pending.Written;
        }
        finally
        {
            ApplyWritten();
        }

        await pending.Applied;
    }

    private void ApplyWritten()
    {
        lock (gate)
        {
            while (_pending.TryPeek(out var oldest) && oldest.Written.IsCompleted)
            {
                _pending.Dequeue();
                if (oldest.Written.IsCompletedSuccessfully)
                {
                    oldest.Apply();
                }

                oldest.Settle();
            }
        }
    }
}
