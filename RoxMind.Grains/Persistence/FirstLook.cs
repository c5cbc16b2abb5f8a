using Orleans.Runtime;

namespace RoxMind.Grains.Persistence;

/// <summary>
/// Has a grain without a state look again before each call whether it was given one (<see cref="IFirstStates"/>), so that it never answers
/// from having had none. What was read at the activation serves the call that it was for.
/// </summary>
internal sealed class FirstLook<TState>(IPersistentState<TState> storage)
{
    private bool _isRead = true;

    /// <summary>Reads the state if there was none.</summary>
    /// <returns>Whether there is one now that was not there before.</returns>
    public async Task<bool> AgainAsync()
    {
        var isRead = _isRead;
        _isRead = false;
        if (isRead || storage.RecordExists)
        {
            return false;
        }

        await storage.ReadStateAsync();
        return storage.RecordExists;
    }
}
