using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Providers;
using RoxMind.Grains.Persistence;
using RoxMind.Silo.Search;
using RoxMind.Silo.Storage.Index;
using RoxMind.Silo.Storage.Log;
using RoxMind.Silo.Storage.Postgres;
using RoxMind.Silo.Storage.Postgres.Logs;
using RoxMind.Silo.Storage.Postgres.Races;
using RoxMind.Silo.Storage.Postgres.States;

namespace RoxMind.Silo.Storage;

/// <summary>Gives a silo its durable state and event log from the cluster's database.</summary>
internal static class PostgresStorageExtensions
{
    /// <summary>Uses the database for the event log, for grain state and for the races of the index.</summary>
    /// <param name="builder">The silo.</param>
    /// <param name="store">The database. Its owner disposes it after the silo has stopped.</param>
    /// <param name="provider">Name of the grain storage provider; the default one where not given.</param>
    public static ISiloBuilder AddPostgresStorage(
        this ISiloBuilder builder,
        PostgresStore store,
        string provider = ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(store);
        builder.Services.TryAddSingleton(store);
        builder.Services.TryAddSingleton<IWatchedStore, WatchedPostgresStore>();
        builder.Services.TryAddSingleton<ILogStore, PostgresLogStore>();
        builder.Services.TryAddSingleton<IErasedContent, PostgresErasedContent>();
        builder.Services.TryAddSingleton<PostgresRaceRows>();
        builder.Services.TryAddSingleton<IRaceRows>(services => services.GetRequiredService<PostgresRaceRows>());
        builder.Services.TryAddSingleton<IRaceChangeRows>(services => services.GetRequiredService<PostgresRaceRows>());
        builder.Services.TryAddSingleton<IRaceChanges, StoredRaceChanges>();
        builder.Services.TryAddSingleton<ISweepTurn, PostgresTurn>();
        return builder.AddStoredState(new PostgresStateStore(store), provider);
    }
}
