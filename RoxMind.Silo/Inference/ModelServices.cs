using Microsoft.Extensions.DependencyInjection.Extensions;
using RoxMind.Grains.Models.Serving;

namespace RoxMind.Silo.Inference;

/// <summary>Gives a silo its models.</summary>
internal static class ModelServices
{
    /// <summary>
    /// Serves norms and forecasts from a bundle. Another one that is put in its place later is served without a restart.
    /// </summary>
    /// <param name="services">The silo's services.</param>
    /// <param name="loaded">The bundle.</param>
    public static IServiceCollection AddModels(this IServiceCollection services, LoadedBundle loaded)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(new PaceForecasterOptions());
        services.TryAddSingleton(new BundleWatcherOptions());
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new ModelCatalog(
            loaded.Bundle,
            provider.GetRequiredService<ILogger<ModelCatalog>>()
        ));
        services.AddSingleton<IModelCatalog>(provider => provider.GetRequiredService<ModelCatalog>());
        services.AddSingleton<IPaceForecaster>(provider =>
        {
            var catalog = provider.GetRequiredService<ModelCatalog>();
            return new BatchingPaceForecaster(
                () => catalog.Bundle.Pace,
                provider.GetRequiredService<PaceForecasterOptions>()
            );
        });
        services.AddSingleton(provider =>
            ActivatorUtilities.CreateInstance<BundleWatcher>(provider, loaded.Folder, loaded.Stamp)
        );
        services.AddHostedService(provider => provider.GetRequiredService<BundleWatcher>());
        return services;
    }
}
