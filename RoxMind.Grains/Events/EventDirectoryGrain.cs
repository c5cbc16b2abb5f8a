using Orleans.Concurrency;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Log;

namespace RoxMind.Grains.Events;

/// <summary>Reads the events out of the log.</summary>
[StatelessWorker]
[GrainType("event-directory")]
internal sealed class EventDirectoryGrain(IEventLog log) : Grain, IEventDirectoryGrain
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> GetEventIdsAsync(CancellationToken cancellationToken)
    {
        var ids = await log.GetEventIdsAsync(cancellationToken);
        return [.. ids.Order(StringComparer.Ordinal)];
    }
}
