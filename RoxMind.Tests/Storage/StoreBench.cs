using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Orleans.Serialization;
using Orleans.Serialization.Serializers;
using Orleans.Storage;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Log;
using RoxMind.Grains.Persistence;
using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.Index;
using RoxMind.Silo.Storage.Log;
using RoxMind.Silo.Storage.Sqlite;
using RoxMind.Silo.Storage.State;
using RoxMind.Tests.Storage.Contract;

namespace RoxMind.Tests.Storage;

/// <summary>A store in a folder, with what stands on it, that can be closed and opened again.</summary>
internal sealed class StoreBench : IStoreBench
{
    private readonly ServiceProvider _services = new ServiceCollection().AddSerializer().BuildServiceProvider();
    private readonly string _path;
    private readonly EmbeddedStoreOptions? _options;
    private DataFolder _folder = null!;
    private TemporaryFolder? _temporary;

    public StoreBench(string path, EmbeddedStoreOptions? options = null)
    {
        _path = path;
        _options = options;
        Open();
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 14, 9, 30, 0, TimeSpan.Zero));

    public EmbeddedStore Store { get; private set; } = null!;

    public IEventLog Log { get; private set; } = null!;

    public IGrainStorage States => StatesOf("Default");

    public IFirstStates FirstStates => new StoredFirstStates("Default", StateStore, Serializer);

    public IStateStore StateStore => new SqliteStateStore(Store);

    public ILogStore LogStore => new SqliteLogStore(Store, Clock);

    public IRaceRows Races => new SqliteRaceRows(Store);

    public Serializer Serializer => _services.GetRequiredService<Serializer>();

    public IGrainStorage StatesOf(string provider) =>
        new VersionedGrainStorage(provider, StateStore, Serializer, _services.GetRequiredService<IActivatorProvider>());

    /// <summary>Opens a store in a folder of its own, which is removed with it.</summary>
    public static Task<IStoreBench> InNewFolderAsync()
    {
        var temporary = new TemporaryFolder();
        return Task.FromResult<IStoreBench>(new StoreBench(temporary.Path) { _temporary = temporary });
    }

    public async Task ReopenAsync()
    {
        await CloseAsync();
        Open();
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        await _services.DisposeAsync();
        _temporary?.Dispose();
    }

    private void Open()
    {
        _folder = DataFolder.Open(_path);
        Store = EmbeddedStore.Open(_folder, _options);
        Log = new StoredEventLog(
            LogStore,
            _services.GetRequiredService<Serializer<EventFact>>(),
            Serializer,
            NullLogger<StoredEventLog>.Instance
        );
    }

    private async Task CloseAsync()
    {
        await Store.DisposeAsync();
        _folder.Dispose();
    }
}
