using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Serialization;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Search;
using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.Index;

namespace RoxMind.Benchmarks.Index;

/// <summary>An index on disk, opened anew.</summary>
internal sealed class StoredIndex : IAsyncDisposable
{
    private const int Batch = 250_000;

    private readonly TemporaryData _data = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddSerializer().BuildServiceProvider();
    private readonly DataFolder _folder;
    private readonly EmbeddedStore _store;

    private StoredIndex()
    {
        _folder = DataFolder.Open(_data.Path);
        _store = EmbeddedStore.Open(_folder);
        Index = Make();
    }

    /// <summary>The index.</summary>
    public RaceIndex Index { get; }

    /// <summary>From opening what is stored until searches for similar races are answered.</summary>
    public TimeSpan Opening { get; private set; }

    /// <summary>From opening what is stored until everything is.</summary>
    public TimeSpan Loading { get; private set; }

    /// <summary>What it holds in memory, bytes.</summary>
    public long Bytes { get; private set; }

    /// <summary>Stores races, and opens what is stored.</summary>
    public static async Task<StoredIndex> OpenAsync(RaceField field, CancellationToken cancellationToken)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var stored = new StoredIndex();
        await stored.StoreAsync(field, cancellationToken);
        var query = field.Any(1)[0];
        var start = Stopwatch.GetTimestamp();
        await stored.Index.OpenAsync(cancellationToken);
        await stored.Index.SearchAsync(field.Cohort.Standard, field.Cohort, query, cancellationToken);
        stored.Opening = Stopwatch.GetElapsedTime(start);
        await stored.Index.LoadAsync(cancellationToken);
        stored.Loading = Stopwatch.GetElapsedTime(start);
        await stored.Index.PackingIdle.WaitAsync(cancellationToken);
        stored.Bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        return stored;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Index.DisposeAsync();
        await _store.DisposeAsync();
        _folder.Dispose();
        await _services.DisposeAsync();
        _data.Dispose();
    }

    /// <summary>Stores races by an index of its own, nothing of which is left when the other one is opened.</summary>
    private async Task StoreAsync(RaceField field, CancellationToken cancellationToken)
    {
        await using var index = Make();
        await index.LoadAsync(cancellationToken);
        foreach (var batch in field.Races.Chunk(Batch))
        {
            await index.UpsertAsync(batch, cancellationToken);
        }

        await index.PackingIdle.WaitAsync(cancellationToken);
    }

    private RaceIndex Make()
    {
        var races = _services.GetRequiredService<Serializer<IndexedRace>>();
        return new RaceIndex(
            new StoredRaceIndex(new SqliteRaceRows(_store), races),
            new SqlitePackedRaces(_store, races, NullLogger<SqlitePackedRaces>.Instance)
        );
    }
}
