using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.State;

namespace RoxMind.Silo.Storage;

/// <summary>
/// The embedded store as it is watched. Whoever sends requests by what is said here sends none while the disk is full, so nothing else
/// might ever find out that there is space again: each probe writes.
/// </summary>
internal sealed class WatchedEmbeddedStore(EmbeddedStore store) : IWatchedStore
{
    /// <inheritdoc/>
    public event EventHandler<WriteFailedEventArgs>? WriteFailed
    {
        add => store.WriteFailed += value;
        remove => store.WriteFailed -= value;
    }

    /// <inheritdoc/>
    public Task ProbeAsync(CancellationToken cancellationToken) =>
        store.WriteAsync(new ProbeSpace(isFull: store.IsOutOfSpace), cancellationToken);
}
