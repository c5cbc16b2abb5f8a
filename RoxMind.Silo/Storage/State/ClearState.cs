using RoxMind.Silo.Storage.Engine;

namespace RoxMind.Silo.Storage.State;

/// <summary>Deletes a grain's state, if the stored one is still the one its writer had read.</summary>
internal sealed class ClearState(StateKey key, StateVersion? expected) : WriteOperation<StateChange>
{
    /// <inheritdoc/>
    public override int Rows => 1;

    /// <inheritdoc/>
    protected override StateChange Write(WriteConnection connection)
    {
        var states = StateTable.On(connection);
        if (expected is { } version && states.Delete(key, version))
        {
            return new StateChange(IsDone: true, Stored: null);
        }

        var stored = states.Find(key);
        return new StateChange(IsDone: expected is null && stored is null, stored);
    }
}
