using System.Net;
using Orleans.Configuration;
using RoxMind.Silo.Imports;
using RoxMind.Silo.Storage;
using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.Upkeep;

namespace RoxMind.Silo.Hosting;

/// <summary>One process that keeps everything in a folder: nothing else has to be installed.</summary>
internal sealed class EmbeddedHome : IServiceHome
{
    private readonly RoxMindOptions _options;
    private readonly DataFolder _folder;
    private readonly EmbeddedStore _store;

    private EmbeddedHome(RoxMindOptions options, DataFolder folder, EmbeddedStore store) =>
        (_options, _folder, _store) = (options, folder, store);

    /// <inheritdoc/>
    public string Name => _folder.Path;

    /// <summary>Takes the data folder and opens its database.</summary>
    public static EmbeddedHome Open(RoxMindOptions options)
    {
#pragma warning disable CA2000 // The home owns both.
        var folder = DataFolder.Open(options.Data);
        try
        {
            return new EmbeddedHome(options, folder, EmbeddedStore.Open(folder));
        }
        catch
        {
            folder.Dispose();
            throw;
        }
#pragma warning restore CA2000
    }

    /// <inheritdoc/>
    public void AddTo(IServiceCollection services) => services.AddUploads(_folder.Path);

    /// <inheritdoc/>
    public void Configure(ISiloBuilder silo)
    {
        var siloPort = FreePort.Prefer(_options.SiloPort);
        silo.UseLocalhostClustering(siloPort, FreePort.Prefer(_options.GatewayPort));
        silo.Configure<EndpointOptions>(endpoint => endpoint.AdvertisedIPAddress = IPAddress.Loopback);
        silo.AddEmbeddedStorage(_store);
        silo.Services.AddHostedService<DamageWatch>();
        silo.AddStartupTask<IndexRebuild>();
        silo.AddStartupTask<ImportResumption>();
    }

    /// <inheritdoc/>
    public void Announce(Uri url) => _folder.WriteAddress(url.ToString().TrimEnd('/'));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }
}
