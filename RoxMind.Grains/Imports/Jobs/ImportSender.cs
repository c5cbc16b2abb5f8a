using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Validation;

namespace RoxMind.Grains.Imports.Jobs;

/// <summary>Sends the rows of an import to their events: one batch after the other to each, several events at a time.</summary>
internal sealed class ImportSender(IGrainFactory grains)
{
    private const int MaxBatch = 512;
    private const int MaxEvents = 8;

    /// <summary>Sends all rows of a window; each has its outcome then.</summary>
    public Task SendAsync(ImportWindow window, CancellationToken cancellationToken) =>
        ForEachAsync(
            window.ByEvent,
            async rows =>
            {
                var grain = grains.GetGrain<IEventGrain>(rows.Key);
                foreach (var batch in rows.Chunk(MaxBatch))
                {
                    var results = batch.Select(row => row.Result).ToArray();
                    var outcomes = await grain.RecordAsync(results, cancellationToken);
                    for (var i = 0; i < batch.Length; i++)
                    {
                        batch[i].Outcome = outcomes[i];
                    }
                }
            }
        );

    /// <summary>The last number in the log of each event.</summary>
    public async Task<Dictionary<string, long>> GetHeadsAsync(
        IEnumerable<string> eventIds,
        CancellationToken cancellationToken
    )
    {
        var heads = new Dictionary<string, long>();
        await ForEachAsync(
            eventIds,
            async id => heads[id] = (await grains.GetGrain<IEventGrain>(id).GetSummaryAsync(cancellationToken)).Head
        );
        return heads;
    }

    /// <summary>Tells the events which rows did not become results.</summary>
    public Task ReportAsync(
        string jobId,
        IReadOnlyDictionary<string, TurnedAwayCounts> turnedAway,
        CancellationToken cancellationToken
    ) =>
        ForEachAsync(
            turnedAway,
            counts => grains.GetGrain<ITurnedAwayGrain>(counts.Key).SetAsync(jobId, counts.Value, cancellationToken)
        );

    /// <summary>A few at a time; all run on the caller's scheduler, so they share their queue without locks.</summary>
    private static Task ForEachAsync<T>(IEnumerable<T> items, Func<T, Task> work)
    {
        var queue = new Queue<T>(items);
        return Task.WhenAll(Enumerable.Range(0, Math.Min(MaxEvents, queue.Count)).Select(_ => DrainAsync()));

        async Task DrainAsync()
        {
            while (queue.TryDequeue(out var item))
            {
                await work(item);
            }
        }
    }
}
