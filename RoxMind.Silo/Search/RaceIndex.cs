using Microsoft.Extensions.Logging.Abstractions;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Similarity;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Grains.Retrieval.Rows;
using RoxMind.Silo.Search.Changes;
using RoxMind.Silo.Search.Packed;
using RoxMind.Silo.Search.Words;

namespace RoxMind.Silo.Search;

/// <summary>
/// The index of races in memory, searched exactly, kept durable by a store. Changes are seen by searches in the
/// order in which they were written, and only after they are on disk. Where packed races are kept, who is alike is found at once after
/// opening; names, events and words come while that goes on.
/// </summary>
internal sealed class RaceIndex : IRaceIndex, IAsyncDisposable
{
    /// <summary>With fewer races everything is read in a moment.</summary>
    private const int FewestPacked = 20_000;

    private readonly IRaceIndexStore _store;
    private readonly RaceCatalog _catalog = new();
    private readonly Lock _gate = new();
    private readonly ChangeQueue _changes;
    private readonly RacePacking _packing;
    private readonly OpeningRaces _opening;
    private readonly CancellationTokenSource _end = new();
    private readonly TaskCompletionSource _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task? _opened;
    private int _isDisposed;
    private Task _loading = Task.CompletedTask;

    /// <summary>Makes an index that is not open yet.</summary>
    /// <param name="store">Where races are kept.</param>
    /// <param name="packed">Where they are kept packed too; null where they are not.</param>
    /// <param name="logger">Is told what went wrong beside.</param>
    /// <param name="fewestPacked">So many races at least are packed.</param>
    public RaceIndex(
        IRaceIndexStore store,
        IPackedRaceStore? packed = null,
        ILogger<RaceIndex>? logger = null,
        int fewestPacked = FewestPacked
    )
    {
        _store = store;
        _changes = new ChangeQueue(_gate);
        _opening = new OpeningRaces(packed);
        _packing = new RacePacking(_changes, packed, fewestPacked, logger ?? NullLogger<RaceIndex>.Instance);
    }

    /// <summary>Ends when what is stored was read whole; a fault if it could not be.</summary>
    public Task Loaded => _loaded.Task;

    /// <summary>Ends when nothing is being packed.</summary>
    internal Task PackingIdle => _packing.Idle;

    /// <summary>How many races of a standard there are.</summary>
    public int Count(StationStandard standard) => _catalog.Of(standard).Count;

    /// <summary>All races that searches find, complete or not, in any order.</summary>
    public IEnumerable<CatalogEntry> Entries => Whole.Entries;

    /// <summary>All races as they are now.</summary>
    public RaceView Now => Whole.Now;

    /// <summary>The names of athletes and events among the races.</summary>
    public CatalogNames Names => Whole.Names;

    /// <summary>The words that the races, their athletes and their events are found by.</summary>
    public WordDirectory Words => Whole.Words;

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
        ThrowIfNotOpen();
        if (_opening.Now is { } packed)
        {
            return new ValueTask<SimilarRaces>(
                _opening.SearchAsync(packed, standard, cohort, query, cancellationToken)
            );
        }

        // What was open and is not opening any more is whole, a moment before it is told to be loaded.
        var probe = RaceMatches.ProbeOf(query, _catalog.Find(query.RaceId), cohort);
        var races = _catalog.Of(standard);
        var hits = SimilaritySearch.Find(races.Columns, probe, cancellationToken);
        return ValueTask.FromResult(RaceMatches.Of(hits, query, probe.Splits, hit => races[hit]));
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
    internal IndexedRace? Find(string raceId) => Whole.Find(raceId);

    /// <summary>What a query looks for.</summary>
    internal SimilarityProbe ProbeOf(SimilarQuery query, CohortSnapshot cohort) =>
        RaceMatches.ProbeOf(query, Find(query.RaceId), cohort);

    /// <summary>Opens what is stored, at the first call; changes are taken and who is alike is found when it ends.</summary>
    /// <param name="cancellationToken">Cancels it.</param>
    public Task OpenAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _opened ??= OpenStoreAsync(cancellationToken);
        }
    }

    /// <summary>Opens what is stored, and ends when all of it was read. To be awaited before everything that is about names, events or words.</summary>
    /// <param name="cancellationToken">Cancels opening, or gives up waiting.</param>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        await _loaded.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Ends what goes on beside; the store may be closed then.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 1)
        {
            // It is given out as more than one kind of service, and each is disposed.
            return;
        }

        await _end.CancelAsync();
        await Task.WhenAny(_loading);
        await Task.WhenAny(_packing.Idle);
        _end.Dispose();
    }

    private async Task OpenStoreAsync(CancellationToken cancellationToken)
    {
        if (await _opening.OpenAsync(cancellationToken))
        {
            _loading = Task.Run(() => ReadBesideAsync(_end.Token), CancellationToken.None);
            return;
        }

        await ReadStoreAsync(cancellationToken);
    }

    private async Task ReadBesideAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ReadStoreAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Whoever waits for it is told; who is alike is still found.
            _loaded.TrySetException(fault);
        }
    }

    private async Task ReadStoreAsync(CancellationToken cancellationToken)
    {
        var races = await _store.ReadAllAsync(cancellationToken);
        _catalog.Apply(new RaceIndexChange(races, []));
        int changes;
        lock (_gate)
        {
            changes = _opening.Now is null ? races.Count : _opening.End(_catalog.Apply);
        }

        _loaded.TrySetResult();
        Pack(changes);
    }

    private async Task ChangeAsync(RaceIndexChange change, CancellationToken cancellationToken)
    {
        ThrowIfNotOpen();
        await _changes.AddAsync(() => _store.WriteAsync(change, cancellationToken), () => Apply(change));
        if (_loaded.Task.IsCompletedSuccessfully)
        {
            Pack(change.Upserts.Count + change.Removals.Count);
        }
    }

    private void Apply(RaceIndexChange change)
    {
        if (_opening.Now is not null)
        {
            _opening.Apply(change);
        }
        else
        {
            _catalog.Apply(change);
        }
    }

    private void Pack(int changes) => _packing.Count(changes, _catalog.Count, () => _catalog.Complete, _end.Token);

    private void ThrowIfNotOpen()
    {
        if (Volatile.Read(ref _opened) is not { IsCompletedSuccessfully: true })
        {
            throw new InvalidOperationException("The race index is not open yet.");
        }
    }

    private RaceCatalog Whole =>
        _loaded.Task.IsCompletedSuccessfully
            ? _catalog
            : throw new InvalidOperationException("The race index is not loaded yet.");
}
