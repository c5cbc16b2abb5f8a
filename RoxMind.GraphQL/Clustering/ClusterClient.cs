using Orleans.Configuration;

namespace RoxMind.GraphQL.Clustering;

/// <summary>Makes a gateway of its own a client of a cluster.</summary>
internal static class ClusterClient
{
    /// <summary>The name by which Orleans knows Npgsql.</summary>
    public const string Invariant = "Npgsql";

    /// <summary>Finds the silos in the cluster's database.</summary>
    public static IClientBuilder UseCluster(this IClientBuilder client, ClusterSettings cluster)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(cluster);
        client.UseAdoNetClustering(membership =>
        {
            membership.Invariant = Invariant;
            membership.ConnectionString = cluster.MembershipConnection;
        });
        client.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (cluster.Id, cluster.Id));
        if (ClusterTls.Read(cluster) is { } tls)
        {
            client.UseTls(tls.Certificate, tls.Configure);
        }

        // A silo that is gone, or new, is known soon.
        client.Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = SiloWatch.Every);
        var lost = new LostSilos();
        client.Configure<ClientConnectionOptions>(options =>
            options.ConfigureConnection(connections => connections.TellEnds(lost.Tell))
        );
        client.Services.AddSingleton(lost);
        client.Services.AddHostedService<SiloWatch>();
        client.AddOutgoingGrainCallFilter<LostCalls>();
        return client;
    }
}
