using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Search;
using RoxMind.Silo.Search.Changes;
using RoxMind.Silo.Search.Milvus;

namespace RoxMind.Tests.Search.Milvus;

/// <summary>An index of races in one of its homes.</summary>
internal sealed class IndexHome : IAsyncDisposable
{
    private readonly MilvusClient? _client;

    private IndexHome(RaceIndex embedded) => (Embedded, Index) = (embedded, embedded);

    private IndexHome(RaceIndex embedded, MilvusOptions options)
    {
        var known = Options.Create(options);
        Embedded = embedded;
        _client = new MilvusClient(known, TimeProvider.System);
        var collection = new ShapeCollection(_client, known);
        Follower = new ShapeFollower(embedded, collection, TimeProvider.System, NullLogger<ShapeFollower>.Instance);
        Index = new MilvusRaceIndex(embedded, collection, Follower, known);
    }

    public RaceIndex Embedded { get; }

    public IRaceIndex Index { get; }

    public ShapeFollower? Follower { get; }

    /// <summary>The embedded home.</summary>
    public static async Task<IndexHome> EmbeddedAsync(params IReadOnlyList<IndexedRace> races) =>
        new(await LoadAsync(races));

    /// <summary>A Milvus, not followed yet.</summary>
    public static async Task<IndexHome> MilvusAsync(MilvusOptions options, params IReadOnlyList<IndexedRace> races) =>
        new(await LoadAsync(races), options);

    /// <summary>Waits until searches find what was changed.</summary>
    public async Task SettleAsync()
    {
        if (Follower is not null)
        {
            await Follower.CaughtUp.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Follower is not null)
        {
            await Follower.StopAsync(CancellationToken.None);
            Follower.Dispose();
        }

        _client?.Dispose();
    }

    private static async Task<RaceIndex> LoadAsync(IReadOnlyList<IndexedRace> races)
    {
        var index = new RaceIndex(new PassingStore(races));
        await index.LoadAsync(TestContext.Current.CancellationToken);
        return index;
    }

    /// <summary>A store that has written before it is asked twice.</summary>
    private sealed class PassingStore(IReadOnlyList<IndexedRace> races) : IRaceIndexStore
    {
        public Task WriteAsync(RaceIndexChange change, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<IReadOnlyList<IndexedRace>> ReadAllAsync(CancellationToken cancellationToken) =>
            Task.FromResult(races);
    }
}
