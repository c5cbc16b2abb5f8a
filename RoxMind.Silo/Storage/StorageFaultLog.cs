using RoxMind.Grains.Persistence;
using RoxMind.Silo.Storage.Engine;

namespace RoxMind.Silo.Storage;

/// <summary>
/// Tells that the store cannot write: all who meet it are in the same trouble, and would fill the log (and what is left of the disk)
/// with it. After each line there is a pause, which doubles while it goes on.
/// </summary>
internal sealed partial class StorageFaultLog(IWatchedStore store, TimeProvider clock, ILogger<StorageFaultLog> logger)
    : IHostedService
{
    private static readonly TimeSpan s_first = TimeSpan.FromSeconds(2);

    // The writer's thread alone changes these.
    private long _failed;
    private long _toldAt;
    private int _told;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        store.WriteFailed += Tell;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        store.WriteFailed -= Tell;
        return Task.CompletedTask;
    }

    private void Tell(object? sender, WriteFailedEventArgs failed)
    {
        _failed++;
        var since = clock.GetElapsedTime(_toldAt);
        if (_told > 0 && since < GrowingPause.After(s_first, _told))
        {
            return;
        }

        // Another trouble after a long time without one.
        _told = since > 2 * GrowingPause.Longest ? 1 : _told + 1;
        LogFailed(failed.Fault.Message, _failed);
        (_failed, _toldAt) = (0, clock.GetTimestamp());
    }

    [LoggerMessage(LogLevel.Error, "Nothing can be stored: {Reason} ({Count} transactions since this was last said)")]
    private partial void LogFailed(string reason, long count);
}
