using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Similarity;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Grains.Retrieval.Rows;
using RoxMind.Silo.Search.Words;

namespace RoxMind.Silo.Search;

/// <summary>
/// The index of races in memory, searched exactly, kept durable by a store. Changes are seen by searches in the
/// order in which they were written, and only after they are on disk.
/// </summary>
internal sealed class RaceIndex(IRaceIndexStore store) : IRaceIndex
{
    private const int MaxTake = 50;

    private readonly RaceCatalog _catalog = new();
    private readonly Queue<PendingChange> _pending = new();
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task? _loading;

    /// <summary>Reads what is stored, at the first call. To be awaited before everything else.</summary>
    /// <param name="cancellationToken">Cancels the read.</param>
    public Task LoadAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _loading ??= ReadStoreAsync(cancellationToken);
        }
    }

    /// <summary>Ends when what is stored was read.</summary>
    public Task Loaded => _loaded.Task;

    /// <summary>How many races of a standard there are.</summary>
    public int Count(StationStandard standard) => _catalog.Of(standard).Count;

    /// <summary>All races that searches find, complete or not, in any order.</summary>
    public IEnumerable<CatalogEntry> Entries
    {
        get
        {
            ThrowIfNotLoaded();
            return _catalog.Entries;
        }
    }

    /// <summary>All races as they are now.</summary>
    public RaceView Now
    {
        get
        {
            ThrowIfNotLoaded();
            return _catalog.Now;
        }
    }

    /// <summary>The names of athletes and events among the races.</summary>
    public CatalogNames Names
    {
        get
        {
            ThrowIfNotLoaded();
            return _catalog.Names;
        }
    }

    /// <summary>The words that the races, their athletes and their events are found by.</summary>
    public WordDirectory Words
    {
        get
        {
            ThrowIfNotLoaded();
            return _catalog.Words;
        }
    }

    /// <inheritdoc/>
    public Task UpsertAsync(IReadOnlyList<IndexedRace> races, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(races);
        return races.Count == 0 ? Task.CompletedTask : ChangeAsync(RaceIndexChange.Of(races), cancellationToken);
    }

    /// <inheritdoc/>
    public Task RemoveAsync(IReadOnlyList<string> raceIds, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(raceIds);
        return raceIds.Count == 0
            ? Task.CompletedTask
            : ChangeAsync(new RaceIndexChange([], raceIds), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<SimilarRaces> SearchAsync(
        StationStandard standard,
        CohortSnapshot cohort,
        SimilarQuery query,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentNullException.ThrowIfNull(query);
        var probe = ProbeOf(query, cohort);
        var races = _catalog.Of(standard);
        var hits = SimilaritySearch.Find(races.Columns, probe, cancellationToken);
        return ValueTask.FromResult(
            new SimilarRaces(
                hits.TolerancePct,
                hits.Considered,
                [.. hits.Nearest.Select(hit => Match(races[hit], hit.Distance, query, probe.Splits))]
            )
        );
    }

    /// <summary>Takes in what others wrote to the store; what is known already is passed over.</summary>
    internal void Take(RaceIndexChange change)
    {
        lock (_gate)
        {
            var upserts = change.Upserts.Where(race => _catalog.Find(race.RaceId) != race).ToArray();
            var removals = change.Removals.Where(raceId => _catalog.Find(raceId) is not null).ToArray();
            if (upserts.Length > 0 || removals.Length > 0)
            {
                _catalog.Apply(new RaceIndexChange(upserts, removals));
            }
        }
    }

    /// <summary>A race by its id; null when it is not there.</summary>
    internal IndexedRace? Find(string raceId)
    {
        ThrowIfNotLoaded();
        return _catalog.Find(raceId);
    }

    /// <summary>What a query looks for.</summary>
    internal SimilarityProbe ProbeOf(SimilarQuery query, CohortSnapshot cohort)
    {
        if (query.Take is < 1 or > MaxTake)
        {
            throw new ArgumentOutOfRangeException(nameof(query), query.Take, $"Take is from 1 to {MaxTake}.");
        }

        // What is indexed of the race itself is free of its course, as what it is compared with.
        var splits = Find(query.RaceId)?.Comparable ?? query.Splits;
        return new SimilarityProbe(query.AthleteId, query.TotalS, splits, query.BetterAt, cohort.Noise, query.Take);
    }

    /// <summary>A match with what it would bring.</summary>
    internal static SimilarRace Match(IndexedRace race, double distance, SimilarQuery query, Splits splits) =>
        new(race, distance, [.. query.BetterAt.Select(segment => GainS(race, query, splits, segment))]);

    /// <summary>Seconds that being as much faster would bring on the query's own course.</summary>
    private static int GainS(IndexedRace race, SimilarQuery query, Splits splits, Segment segment)
    {
        var share = 1 - ((double)race.Comparable.Raw[(int)segment] / splits.Raw[(int)segment]);
        return (int)Math.Round(query.Splits.Raw[(int)segment] * share);
    }

    private async Task ChangeAsync(RaceIndexChange change, CancellationToken cancellationToken)
    {
        ThrowIfNotLoaded();
        PendingChange pending;
        lock (_gate)
        {
            // In one step, so that the queue here has the order of the queue there.
            pending = new PendingChange(change, store.WriteAsync(change, cancellationToken));
            _pending.Enqueue(pending);
        }

        try
        {
            await pending.Written;
        }
        finally
        {
            ApplyWritten();
        }

        await pending.Applied;
    }

    /// <summary>
    /// Applies what is on disk, oldest first. An older write may be told of its end later than a newer one: whoever comes
    /// last applies them all.
    /// </summary>
    private void ApplyWritten()
    {
        lock (_gate)
        {
            while (_pending.TryPeek(out var oldest) && oldest.Written.IsCompleted)
            {
                _pending.Dequeue();
                if (oldest.Written.IsCompletedSuccessfully)
                {
                    _catalog.Apply(oldest.Change);
                }

                oldest.Settle();
            }
        }
    }

    private async Task ReadStoreAsync(CancellationToken cancellationToken)
    {
        var races = await store.ReadAllAsync(cancellationToken);
        _catalog.Apply(new RaceIndexChange(races, []));
        _loaded.TrySetResult();
    }

    private void ThrowIfNotLoaded()
    {
        if (Volatile.Read(ref _loading) is not { IsCompletedSuccessfully: true })
        {
            throw new InvalidOperationException("The race index is not loaded yet.");
        }
    }
}
