using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Editions;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Validation;

namespace RoxMind.Grains.Imports.Jobs;

/// <summary>Sends the rows of an import to their events: one batch after the other to each, several events at a time.</summary>
internal sealed class ImportSender(IGrainFactory grains, string jobId)
{
    private const int MaxBatch = 512;
    private const int MaxEvents = 8;

    private readonly Dictionary<string, string> _editions = new(StringComparer.Ordinal);

    /// <summary>Brings rows to the event that their name and day are of among those that are recorded.</summary>
    public async Task FindEditionsAsync(ImportWindow window, CancellationToken cancellationToken)
    {
        foreach (var rows in window.OfNamedEvents.GroupBy(row => row.Result.EventId).ToList())
        {
            if (!_editions.TryGetValue(rows.Key, out var eventId))
            {
                var dated = rows.FirstOrDefault(row => row.Result.Date is not null);
                eventId =
                    dated is null || rows.Key == EventKey.FromName(dated.Result.EventName)
                        ? rows.Key
                        : await EventEditions.FindAsync(
                            grains,
                            dated.Result.EventName,
                            dated.Result.Date,
                            cancellationToken
                        ) ?? rows.Key;
                _editions[rows.Key] = eventId;
            }

            foreach (var row in eventId == rows.Key ? [] : rows.ToList())
            {
                row.Result = RaceKey.Keyed(row.Result with { EventId = eventId });
            }
        }
    }

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
                    var outcomes = await grain.RecordAsync(results, jobId, cancellationToken);
                    for (var i = 0; i < batch.Length; i++)
                    {
                        batch[i].Outcome = outcomes[i];
                    }
                }
            }
        );

    /// <summary>Notes which known results the rows of a window are.</summary>
    public Task MatchAsync(
        ImportWindow window,
        IReadOnlyDictionary<string, PublishedList> published,
        CancellationToken cancellationToken
    ) =>
        ForEachAsync(
            window.ByEvent.Where(rows => published.ContainsKey(rows.Key)),
            async rows =>
            {
                var list = published[rows.Key];
                foreach (var batch in rows.Chunk(MaxBatch))
                {
                    var results = batch.Select(row => row.Result).ToArray();
                    list.Divisions.UnionWith(results.Select(result => result.Division));
                    list.RaceIds.UnionWith(
                        (
                            await grains.GetGrain<IEventGrain>(rows.Key).MatchAsync(results, cancellationToken)
                        ).OfType<string>()
                    );
                }
            }
        );

    /// <summary>Counts the results that a publication lacks, and withdraws them when that is asked for.</summary>
    public async Task<int> ReportAbsentAsync(
        IReadOnlyDictionary<string, PublishedList> published,
        bool isWithdrawing,
        CancellationToken cancellationToken
    )
    {
        var count = 0;
        await ForEachAsync(
            published,
            async list =>
            {
                var grain = grains.GetGrain<IEventGrain>(list.Key);
                var absent = await grain.GetAbsentAsync(list.Value.RaceIds, list.Value.Divisions, cancellationToken);
                count += absent.Count;
                foreach (var raceId in isWithdrawing ? absent : [])
                {
                    var change = new ResultChange.OfStatus(
                        raceId,
                        RaceStatus.Withdrawn,
                        ResultCorrected.NotInList,
                        IsOfList: true
                    );
                    await grain.CorrectAsync(change, cancellationToken);
                }
            }
        );
        return count;
    }

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
