using Orleans.Runtime;

namespace RoxMind.Grains.Persistence;

/// <summary>Keeps what a grain answers from and what is on disk the same.</summary>
internal static class PersistentStates
{
    /// <summary>Replaces a state on disk and in memory; where it cannot be written the grain has the earlier one as before.</summary>
    /// <param name="storage">The state.</param>
    /// <param name="state">What to replace it by.</param>
    /// <param name="cancellationToken">Gives the writing up.</param>
    public static async Task ReplaceAsync<T>(
        this IPersistentState<T> storage,
        T state,
        CancellationToken cancellationToken
    )
    {
        var before = storage.State;
        storage.State = state;
        try
        {
            await storage.WriteStateAsync(cancellationToken);
        }
        catch
        {
            // What is not on disk must not be answered from.
            storage.State = before;
            throw;
        }
    }
}
