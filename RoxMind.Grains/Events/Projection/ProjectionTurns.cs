namespace RoxMind.Grains.Events.Projection;

/// <summary>
/// Lets the events of a silo bring many results to their athletes in turn, some at a time: when a hundred events did it at once, each call
/// would wait behind all others until it is given up, and all of them would be in memory. Whoever has a few, as an event that is under
/// way, does not wait for a turn.
/// </summary>
internal sealed class ProjectionTurns : IDisposable
{
    /// <summary>Most results of a turn.</summary>
    private const int Largest = 512;

    /// <summary>So many need no turn.</summary>
    private const int Few = 32;

    /// <summary>Turns at the same time: what one waits for (storage, models) is what another works on.</summary>
    private readonly SemaphoreSlim _turns = new(3);

    /// <summary>Does something with results, in turns.</summary>
    /// <param name="items">The results.</param>
    /// <param name="work">What to do with some of them.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>What was answered, in order.</returns>
    public async Task<IReadOnlyList<TResult>> TakeAsync<TItem, TResult>(
        IReadOnlyList<TItem> items,
        Func<IReadOnlyList<TItem>, Task<IReadOnlyList<TResult>>> work,
        CancellationToken cancellationToken
    )
    {
        if (items.Count <= Few)
        {
            return await work(items);
        }

        var answers = new List<TResult>(items.Count);
        foreach (var some in items.Chunk(Largest))
        {
            await _turns.WaitAsync(cancellationToken);
            try
            {
                answers.AddRange(await work(some));
            }
            finally
            {
                _turns.Release();
            }
        }

        return answers;
    }

    /// <inheritdoc/>
    public void Dispose() => _turns.Dispose();
}
