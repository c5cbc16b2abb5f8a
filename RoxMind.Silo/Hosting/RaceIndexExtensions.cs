using Microsoft.Extensions.DependencyInjection.Extensions;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Grains.Retrieval.Rows;
using RoxMind.Silo.Search;
using RoxMind.Silo.Search.Milvus;
using RoxMind.Silo.Storage.Index;

namespace RoxMind.Silo.Hosting;

/// <summary>Gives a silo the index of races.</summary>
internal static class RaceIndexExtensions
{
    /// <summary>
    /// Adds <see cref="IRaceIndex"/>, kept in the embedded store and opened before the silo takes calls. The index lives in
    /// memory, so in one process silos have to share it: register the instance first, and this keeps it. Where the settings name a Milvus,
    /// that one finds who is alike.
    /// </summary>
    public static ISiloBuilder AddRaceIndex(this ISiloBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton<IRaceIndexStore, StoredRaceIndex>();
        builder.Services.TryAddSingleton<RaceIndex>();
        if (builder.Configuration[$"{MilvusOptions.Section}:{nameof(MilvusOptions.Address)}"] is { Length: > 0 })
        {
            builder.Services.AddMilvus();
        }

        builder.Services.TryAddSingleton<IRaceIndex>(services => services.GetRequiredService<RaceIndex>());
        builder.Services.TryAddSingleton<IRaceFinder, RaceFinder>();
        builder.AddStartupTask(
            (services, cancellationToken) => services.GetRequiredService<RaceIndex>().OpenAsync(cancellationToken),
            ServiceLifecycleStage.ApplicationServices
        );
        return builder;
    }

    /// <summary>Has a Milvus find who is alike, as the settings under <c>Milvus</c> say.</summary>
    internal static IServiceCollection AddMilvus(this IServiceCollection services)
    {
        services
            .AddOptions<MilvusOptions>()
            .BindConfiguration(MilvusOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<MilvusClient>();
        services.AddSingleton<ShapeCollection>();
        services.AddSingleton<ShapeFollower>();
        services.AddHostedService(provider => provider.GetRequiredService<ShapeFollower>());
        services.AddSingleton<IRaceIndex, MilvusRaceIndex>();
        return services;
    }
}
