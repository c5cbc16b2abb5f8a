using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Providers;
using RoxMind.Grains.Persistence;
using RoxMind.Silo.Search.Packed;
using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.Index;
using RoxMind.Silo.Storage.Log;
using RoxMind.Silo.Storage.State;

namespace RoxMind.Silo.Storage;

/// <summary>Gives a silo its durable state and event log from the embedded store.</summary>
internal static class EmbeddedStorageExtensions
{
    /// <summary>Uses the store for the event log and for grain state.</summary>
    /// <param name="builder">The silo.</param>
    /// <param name="store">The store. Its owner disposes it after the silo has stopped; silos of one process may share it.</param>
    /// <param name="provider">Name of the grain storage provider; the default one where not given.</param>
    public static ISiloBuilder AddEmbeddedStorage(
        this ISiloBuilder builder,
        EmbeddedStore store,
        string provider = ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(store);
        builder.Services.TryAddSingleton(store);
        builder.Services.TryAddSingleton<IWatchedStore, WatchedEmbeddedStore>();
        builder.Services.TryAddSingleton<ILogStore, SqliteLogStore>();
        builder.Services.TryAddSingleton<IRaceRows, SqliteRaceRows>();
        builder.Services.TryAddSingleton<IPackedRaceStore, SqlitePackedRaces>();
        builder.Services.TryAddSingleton<IErasedContent, EmbeddedErasedContent>();
        return builder.AddStoredState(new SqliteStateStore(store), provider);
    }
}
