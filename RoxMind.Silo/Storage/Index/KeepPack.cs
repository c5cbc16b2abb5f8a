using RoxMind.Silo.Storage.Engine;

namespace RoxMind.Silo.Storage.Index;

/// <summary>Notes which file has the races as they were at a place among their changes.</summary>
/// <param name="file">Name of the file.</param>
/// <param name="place">The place.</param>
internal sealed class KeepPack(string file, long place) : WriteOperation<bool>
{
    /// <inheritdoc/>
    public override int Rows => 1;

    /// <inheritdoc/>
    protected override bool Write(WriteConnection connection)
    {
        PackTable.On(connection).Keep(file, place);
        return true;
    }
}
