using System.Net;
using System.Security.Cryptography;
using Orleans.Configuration;
using RoxMind.Grains.Models.Serving;
using RoxMind.GraphQL.Clustering;
using RoxMind.Silo.Hosting.Failures;
using RoxMind.Silo.Imports;
using RoxMind.Silo.Inference;
using RoxMind.Silo.Search;
using RoxMind.Silo.Storage;
using RoxMind.Silo.Storage.Postgres;
using RoxMind.Silo.Storage.Postgres.Bundles;

namespace RoxMind.Silo.Hosting;

/// <summary>A silo of a cluster, whose silos keep everything in one PostgreSQL database and find each other there.</summary>
internal sealed class ClusterHome : IServiceHome
{
    private readonly RoxMindOptions _options;
    private readonly IPAddress _address;
    private readonly ClusterTls? _tls;
    private readonly PostgresStore _store;

    /// <summary>What this silo is called: another one each time it starts.</summary>
    private readonly string _silo;

    private ClusterHome(RoxMindOptions options, IPAddress address, ClusterTls? tls, PostgresStore store, string silo) =>
        (_options, _address, _tls, _store, _silo) = (options, address, tls, store, silo);

    /// <inheritdoc/>
    public string Name => $"{_store.Database}, cluster {_options.Cluster.Id}";

    /// <summary>Checks the settings and opens the database.</summary>
    /// <exception cref="StartupException">A setting cannot be used, or a port is taken.</exception>
    /// <exception cref="SchemaVersionException">The database has to be migrated first.</exception>
    public static async Task<ClusterHome> OpenAsync(RoxMindOptions options, CancellationToken cancellationToken)
    {
        if (!IPAddress.TryParse(options.Cluster.AdvertisedAddress, out var address))
        {
            throw new StartupException(
                $"Cluster:AdvertisedAddress is '{options.Cluster.AdvertisedAddress}'; an IP address is expected.",
                isWrongUsage: true
            );
        }

        var tls = ClusterTls.Read(options.Cluster);
        FreePort.Demand(options.SiloPort, "--silo-port");
        FreePort.Demand(options.GatewayPort, "--gateway-port");
        var silo = $"RoxMind {RandomNumberGenerator.GetHexString(16, lowercase: true)}";
        var store = StoreOptions(options.Cluster) with { Silo = silo };
#pragma warning disable CA2000 // The home owns its store.
        return new ClusterHome(options, address, tls, await PostgresStore.OpenAsync(store, cancellationToken), silo);
#pragma warning restore CA2000
    }

    /// <summary>How the database is used.</summary>
    /// <exception cref="StartupException">The connection string is none.</exception>
    public static PostgresOptions StoreOptions(ClusterSettings cluster)
    {
        var options = new PostgresOptions { ConnectionString = cluster.ConnectionString!, Schema = cluster.Schema };
        try
        {
            PostgresConnections.Describe(options);
        }
        catch (ArgumentException wrong)
        {
            throw new StartupException(
                $"Cluster:ConnectionString cannot be read: {wrong.Message} Expected: Host=…;Database=…;Username=…;Password=…",
                isWrongUsage: true
            );
        }

        return options;
    }

    /// <inheritdoc/>
    public void AddTo(IServiceCollection services) => services.AddSharedUploads(_store);

    /// <inheritdoc/>
    public void Configure(ISiloBuilder silo)
    {
        silo.UseAdoNetClustering(membership =>
        {
            membership.Invariant = ClusterClient.Invariant;
            membership.ConnectionString = _options.Cluster.MembershipConnection;
        });
        silo.Configure<ClusterOptions>(options =>
            (options.ClusterId, options.ServiceId) = (_options.Cluster.Id, _options.Cluster.Id)
        );
        silo.Configure<SiloOptions>(options => options.SiloName = _silo);
        silo.ConfigureEndpoints(
            _address,
            FreePort.Prefer(_options.SiloPort),
            FreePort.Prefer(_options.GatewayPort),
            listenOnAnyHostAddress: !IPAddress.IsLoopback(_address)
        );
        DetectFailuresSoon(silo);
        if (_tls is not null)
        {
            silo.UseTls(_tls.Certificate, _tls.Configure);
        }

        silo.AddPostgresStorage(_store);
        AgreeOnBundle(silo);
        silo.Services.AddHostedService<DeadSessions>();
        silo.Services.AddHostedService<RaceIndexFollower>();
        silo.Services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>, ImportRounds>();
    }

    /// <inheritdoc/>
    public void Announce(Uri url)
    {
        // Commands find a service of a cluster by its address.
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private void AgreeOnBundle(ISiloBuilder silo)
    {
        silo.Services.AddSingleton<IServedBundles>(new PostgresBundles(_store, _silo));
        silo.Services.AddSingleton(services => BundleAgreement.InCluster(services.GetRequiredService<IModelCatalog>()));
        silo.Services.AddHostedService<BundleRounds>();
    }

    /// <summary>
    /// A silo that ended is out at once, one that hangs after three probes of a second that it did not answer. It keeps its connections, so
    /// these say nothing.
    /// </summary>
    private static void DetectFailuresSoon(ISiloBuilder silo)
    {
        silo.Configure<ClusterMembershipOptions>(membership =>
        {
            membership.EnableConnectionLivenessCheck = false;
            membership.ProbeTimeout = TimeSpan.FromSeconds(1);
            membership.MaxProbeTimeout = TimeSpan.FromSeconds(2);
            membership.NumMissedProbesLimit = 3;
            membership.TableRefreshTimeout = TimeSpan.FromSeconds(10);
        });
        var lost = new LostConnections();
        silo.Configure<SiloConnectionOptions>(lost.ListenTo);
        silo.Services.AddSingleton(lost);
        silo.Services.AddHostedService<GoneSilos>();
    }
}
