using RoxMind.Silo.Storage.Engine;

namespace RoxMind.Silo.Storage.State;

/// <summary>
/// Finds out whether there is space again, by a write as large as those that fail first: one of a page alone may still find room
/// where no result does.
/// </summary>
internal sealed class ProbeSpace : WriteOperation<bool>
{
    private static readonly StateKey s_key = new("storage", "probe", "space");
    private static readonly byte[] s_data = new byte[64 * 1024];

    /// <inheritdoc/>
    public override int Rows => 1;

    /// <inheritdoc/>
    protected override bool Write(WriteConnection connection)
    {
        var states = StateTable.On(connection);
        return states.Find(s_key) is { } stored
            ? states.Update(s_key, stored, s_data)
            : states.Insert(s_key, s_data) is not null;
    }
}
