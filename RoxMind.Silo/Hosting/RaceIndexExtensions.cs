using Microsoft.Extensions.DependencyInjection.Extensions;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Search;
using RoxMind.Silo.Storage.Index;

namespace RoxMind.Silo.Hosting;

/// <summary>Gives a silo the index of races.</summary>
internal static class RaceIndexExtensions
{
    /// <summary>
    /// Adds <see cref="IRaceIndex"/>, kept in the embedded store and loaded before the silo takes calls. The index lives in
    /// memory, so in one process silos have to share it: register the instance first, and this keeps it.
    /// </summary>
    public static ISiloBuilder AddRaceIndex(this ISiloBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton<IRaceIndexStore, SqliteRaceIndexStore>();
        builder.Services.TryAddSingleton<RaceIndex>();
        builder.Services.TryAddSingleton<IRaceIndex>(services => services.GetRequiredService<RaceIndex>());
        builder.Services.TryAddSingleton<IRaceFinder, RaceFinder>();
        builder.AddStartupTask(
            (services, cancellationToken) => services.GetRequiredService<RaceIndex>().LoadAsync(cancellationToken),
            ServiceLifecycleStage.ApplicationServices
        );
        return builder;
    }
}
