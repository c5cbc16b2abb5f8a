using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Orleans.Serialization;
using Orleans.Serialization.Serializers;
using Orleans.Storage;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Log;
using RoxMind.Grains.Persistence;
using RoxMind.Silo.Storage.Index;
using RoxMind.Silo.Storage.Log;
using RoxMind.Silo.Storage.State;

namespace RoxMind.Tests.Storage.Contract;

/// <summary>A store with what stands on it, that can be closed and opened again.</summary>
internal abstract class ContractBench : IAsyncDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddSerializer().BuildServiceProvider();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 14, 9, 30, 0, TimeSpan.Zero));

    public Serializer Serializer => _services.GetRequiredService<Serializer>();

    public IEventLog Log =>
        new StoredEventLog(
            LogStore,
            _services.GetRequiredService<Serializer<EventFact>>(),
            Serializer,
            NullLogger<StoredEventLog>.Instance
        );

    public IGrainStorage States => StatesOf("Default");

    public IFirstStates FirstStates => new StoredFirstStates("Default", StateStore, Serializer);

    public abstract IStateStore StateStore { get; }

    public abstract ILogStore LogStore { get; }

    public abstract IRaceRows Races { get; }

    public IGrainStorage StatesOf(string provider) =>
        new VersionedGrainStorage(provider, StateStore, Serializer, _services.GetRequiredService<IActivatorProvider>());

    public abstract Task ReopenAsync();

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        await _services.DisposeAsync();
    }

    /// <summary>Closes the store, and removes what was made for it alone.</summary>
    private protected abstract Task CloseAsync();
}
