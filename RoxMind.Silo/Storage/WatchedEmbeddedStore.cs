using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.State;

namespace RoxMind.Silo.Storage;

/// <summary>
/// The embedded store as it is watched. Whoever sends requests by what is said here sends none while the disk is full, so nothing else
/// might ever find out that there is space again: the probe tries it.
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
    public async Task ProbeAsync(CancellationToken cancellationToken)
    {
        if (store.IsOutOfSpace)
        {
            await store.WriteAsync(new ProbeSpace(), cancellationToken);
        }
    }
}
