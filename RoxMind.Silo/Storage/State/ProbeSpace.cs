using RoxMind.Silo.Storage.Engine;

namespace RoxMind.Silo.Storage.State;

/// <summary>
/// Finds out whether something can be stored, and after that failed, whether there is space again: by a write as large as those that fail
/// first, since one of a page alone may still find room where no result does.
/// </summary>
/// <param name="isFull">Whether the last write found the disk full.</param>
internal sealed class ProbeSpace(bool isFull) : WriteOperation<bool>
{
    private static readonly StateKey s_key = new("storage", "probe", "space");
    private static readonly byte[] s_large = new byte[64 * 1024];
    private static readonly byte[] s_small = new byte[64];

    /// <inheritdoc/>
    public override int Rows => 1;

    /// <inheritdoc/>
    protected override bool Write(WriteConnection connection)
    {
        var states = StateTable.On(connection);
        var data = isFull ? s_large : s_small;
        return states.Find(s_key) is { } stored
            ? states.Update(s_key, stored, data)
            : states.Insert(s_key, data) is not null;
    }
}
