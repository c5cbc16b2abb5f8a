using RoxMind.Grains.Imports.Jobs;
using RoxMind.Silo.Storage.Postgres;
using RoxMind.Silo.Storage.Postgres.Uploads;

namespace RoxMind.Silo.Imports;

/// <summary>Registers where uploads are kept.</summary>
internal static class UploadStoreRegistration
{
    /// <summary>Name of the folder in a data folder.</summary>
    public const string Folder = "uploads";

    /// <summary>Keeps uploads in the folder <c>uploads</c> of the data folder.</summary>
    public static IServiceCollection AddUploads(this IServiceCollection services, string dataFolder)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddSingleton<IUploadStore>(_ => new FileUploadStore(Path.Combine(dataFolder, Folder)));
        return services;
    }

    /// <summary>Keeps uploads in the database of a cluster, where every silo finds them.</summary>
    public static IServiceCollection AddSharedUploads(this IServiceCollection services, PostgresStore store)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddSingleton<IUploadStore>(_ => new PostgresUploadStore(store));
        return services;
    }
}
