using Orleans.Storage;

namespace RoxMind.Grains.Persistence;

/// <summary>
/// For calls to grains that may have been given their first state (<see cref="IFirstStates"/>) between their reading and their writing: what
/// they wrote was not stored, and they read anew for the next call.
/// </summary>
internal static class SecondTry
{
    /// <summary>Makes a call, and once more where the grain's state was another.</summary>
    public static async Task<TResult> AwaitAsync<TResult>(Func<Task<TResult>> call)
    {
        try
        {
            return await call();
        }
        catch (InconsistentStateException)
        {
            return await call();
        }
    }
}
