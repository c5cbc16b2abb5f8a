using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Orleans.Serialization;
using Orleans.Serialization.Serializers;
using RoxMind.Grains.Events.Facts;
using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.Log;
using RoxMind.Silo.Storage.Sqlite;
using RoxMind.Silo.Storage.State;

namespace RoxMind.Tests.Storage;

/// <summary>A store in a folder, with what stands on it, that can be closed and opened again.</summary>
internal sealed class StoreBench : IAsyncDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddSerializer().BuildServiceProvider();
    private readonly string _path;
    private readonly EmbeddedStoreOptions? _options;
    private DataFolder _folder = null!;

    public StoreBench(string path, EmbeddedStoreOptions? options = null)
    {
        _path = path;
        _options = options;
        Open();
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 14, 9, 30, 0, TimeSpan.Zero));

    public EmbeddedStore Store { get; private set; } = null!;

    public SqliteEventLog Log { get; private set; } = null!;

    public SqliteGrainStorage States { get; private set; } = null!;

    public SqliteFirstStates FirstStates => new("Default", Store, Serializer);

    public Serializer Serializer => _services.GetRequiredService<Serializer>();

    public SqliteGrainStorage StatesOf(string provider) =>
        new(provider, Store, Serializer, _services.GetRequiredService<IActivatorProvider>());

    public async Task ReopenAsync()
    {
        await CloseAsync();
        Open();
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        await _services.DisposeAsync();
    }

    private void Open()
    {
        _folder = DataFolder.Open(_path);
        Store = EmbeddedStore.Open(_folder, _options);
        Log = new SqliteEventLog(
            Store,
            _services.GetRequiredService<Serializer<EventFact>>(),
            Serializer,
            Clock,
            NullLogger<SqliteEventLog>.Instance
        );
        States = StatesOf("Default");
    }

    private async Task CloseAsync()
    {
        await Store.DisposeAsync();
        _folder.Dispose();
    }
}
