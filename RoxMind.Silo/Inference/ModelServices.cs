using Microsoft.Extensions.DependencyInjection.Extensions;
using RoxMind.Grains.Models.Files;
using RoxMind.Grains.Models.Serving;

namespace RoxMind.Silo.Inference;

/// <summary>Gives a silo its models.</summary>
internal static class ModelServices
{
    /// <summary>
    /// Serves norms and forecasts from a bundle; it is read and checked here and now. Another bundle that is put in its place
    /// later is served without a restart.
    /// </summary>
    /// <param name="services">The silo's services.</param>
    /// <param name="bundleFolder">The bundle's folder.</param>
    /// <exception cref="ModelBundleException">The bundle can't be used; the message names the file and the reason.</exception>
    public static IServiceCollection AddModels(this IServiceCollection services, string bundleFolder)
    {
        ArgumentNullException.ThrowIfNull(services);
        var stamp = BundleWatcher.Stamp(bundleFolder);
        var bundle = ModelBundle.Load(bundleFolder);
        services.TryAddSingleton(new PaceForecasterOptions());
        services.TryAddSingleton(new BundleWatcherOptions());
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new ModelCatalog(
            bundle,
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
            ActivatorUtilities.CreateInstance<BundleWatcher>(provider, bundleFolder, stamp)
        );
        services.AddHostedService(provider => provider.GetRequiredService<BundleWatcher>());
        return services;
    }
}
