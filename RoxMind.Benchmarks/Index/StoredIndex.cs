using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Search;
using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.Index;

namespace RoxMind.Benchmarks.Index;

/// <summary>An index on disk, opened anew.</summary>
internal sealed class StoredIndex : IAsyncDisposable
{
    private const int Batch = 20_000;

    private readonly TemporaryData _data = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddSerializer().BuildServiceProvider();
    private readonly DataFolder _folder;
    private readonly EmbeddedStore _store;

    private StoredIndex()
    {
        _folder = DataFolder.Open(_data.Path);
        _store = EmbeddedStore.Open(_folder);
        Index = new RaceIndex(Store());
    }

    /// <summary>The index.</summary>
    public RaceIndex Index { get; }

    /// <summary>From opening what is stored until searches are answered.</summary>
    public TimeSpan Opening { get; private set; }

    /// <summary>What it holds in memory, bytes.</summary>
    public long Bytes { get; private set; }

    /// <summary>Stores races, and opens what is stored.</summary>
    public static async Task<StoredIndex> OpenAsync(RaceField field, CancellationToken cancellationToken)
    {
        var stored = new StoredIndex();
        var store = stored.Store();
        foreach (var batch in field.Races.Chunk(Batch))
        {
            await store.WriteAsync(RaceIndexChange.Of(batch), cancellationToken);
        }

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = Stopwatch.GetTimestamp();
        await stored.Index.LoadAsync(cancellationToken);
        stored.Opening = Stopwatch.GetElapsedTime(start);
        stored.Bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        return stored;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
        await _services.DisposeAsync();
        _data.Dispose();
    }

    private StoredRaceIndex Store() =>
        new(new SqliteRaceRows(_store), _services.GetRequiredService<Serializer<IndexedRace>>());
}
