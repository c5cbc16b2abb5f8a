using RoxMind.Silo.Storage.Engine;

namespace RoxMind.Silo.Storage.State;

/// <summary>Writes a grain's state, if the stored one is still the one its writer had read.</summary>
internal sealed class WriteState(StateKey key, StateVersion? expected, byte[] data) : WriteOperation<StateChange>
{
    /// <inheritdoc/>
    public override int Rows => 1;

    /// <inheritdoc/>
    protected override StateChange Write(WriteConnection connection)
    {
        var states = StateTable.On(connection);
        if (expected is not { } version)
        {
            return states.Insert(key, data) is { } inserted
                ? new StateChange(IsDone: true, inserted)
                : new StateChange(IsDone: false, states.Find(key));
        }

        return states.Update(key, version, data)
            ? new StateChange(IsDone: true, version with { Version = version.Version + 1 })
            : new StateChange(IsDone: false, states.Find(key));
    }
}
