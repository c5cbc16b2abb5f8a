using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Runtime;
using Orleans.Runtime.Hosting;
using Orleans.Serialization;
using Orleans.Serialization.Serializers;
using RoxMind.Grains.Events.Log;
using RoxMind.Grains.Persistence;
using RoxMind.Silo.Storage.Log;
using RoxMind.Silo.Storage.State;

namespace RoxMind.Silo.Storage;

/// <summary>What every store gives a silo.</summary>
internal static class StoredStateExtensions
{
    /// <summary>
    /// Keeps grain state and first states in a store, and the event log in the <see cref="ILogStore"/> that is registered; the
    /// <see cref="IWatchedStore"/> that is registered has its faults logged.
    /// </summary>
    internal static ISiloBuilder AddStoredState(this ISiloBuilder builder, IStateStore store, string provider)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddHostedService<StorageFaultLog>();
        builder.Services.TryAddSingleton<IEventLog, StoredEventLog>();
        builder.Services.TryAddSingleton<IFirstStates>(services => new StoredFirstStates(
            provider,
            store,
            services.GetRequiredService<Serializer>()
        ));
        builder.Services.AddGrainStorage(
            provider,
            (services, name) =>
                new VersionedGrainStorage(
                    name,
                    store,
                    services.GetRequiredService<Serializer>(),
                    services.GetRequiredService<IActivatorProvider>(),
                    services.GetRequiredService<IGrainContextAccessor>()
                )
        );
        return builder;
    }
}
