using Orleans.Runtime;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Log;
using RoxMind.Silo.Search;
using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.Index;

namespace RoxMind.Silo.Storage.Upkeep;

/// <summary>Once the silo takes calls, has every event put its results into the search index again, where that was lost.</summary>
internal sealed partial class IndexRebuild(
    EmbeddedStore store,
    RaceIndex index,
    IEventLog log,
    IGrainFactory grains,
    ILogger<IndexRebuild> logger
) : IStartupTask
{
    /// <inheritdoc/>
    public async Task Execute(CancellationToken cancellationToken)
    {
        // Reading the index is what finds that some of it is lost.
        await index.LoadAsync(cancellationToken);
        if (!await store.ReadAsync(connection => RaceReader.On(connection).IsLost, cancellationToken))
        {
            return;
        }

        var events = await log.GetEventIdsAsync(cancellationToken);
        LogRebuild(events.Count);
        foreach (var eventId in events)
        {
            await grains.GetGrain<IEventGrain>(eventId).ReindexAsync(cancellationToken);
        }

        await store.WriteAsync(new NoteIndex([], isLost: false), cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "The search index was damaged: it is made anew from the logs of {Count} events")]
    private partial void LogRebuild(int count);
}
