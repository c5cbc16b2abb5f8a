using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.State;

namespace RoxMind.Tests.Storage;

/// <summary>Writes a small state, and does on the writer's thread what a test wants to happen there.</summary>
internal sealed class InsertMarker(string name, Action? then = null) : WriteOperation<bool>
{
    public override int Rows => 1;

    public static StateKey Key(string name) => new("test", name, "marker");

    protected override bool Write(WriteConnection connection)
    {
        var inserted = StateTable.On(connection).Insert(Key(name), [1]) is not null;
        then?.Invoke();
        return inserted;
    }
}
