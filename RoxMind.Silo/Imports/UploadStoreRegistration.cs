using RoxMind.Grains.Imports.Jobs;

namespace RoxMind.Silo.Imports;

/// <summary>Registers where uploads are kept.</summary>
internal static class UploadStoreRegistration
{
    /// <summary>Keeps uploads in the folder <c>uploads</c> of the data folder.</summary>
    public static IServiceCollection AddUploads(this IServiceCollection services, string dataFolder)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddSingleton<IUploadStore>(_ => new FileUploadStore(Path.Combine(dataFolder, "uploads")));
        return services;
    }
}
