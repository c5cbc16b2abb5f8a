using RoxMind.Silo.Storage.Engine;

namespace RoxMind.Silo.Storage.Index;

/// <summary>Notes changes of races from here on.</summary>
internal sealed class MarkPack : WriteOperation<long>
{
    /// <inheritdoc/>
    public override int Rows => 1;

    /// <inheritdoc/>
    protected override long Write(WriteConnection connection) => PackTable.On(connection).Mark();
}
