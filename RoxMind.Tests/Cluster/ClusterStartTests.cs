using System.Net;
using System.Net.Sockets;
using RoxMind.GraphQL.Clustering;
using RoxMind.Silo.Hosting;
using RoxMind.Tests.Service;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.Cluster;

/// <summary>What is wrong with the settings of a cluster is said before anything starts.</summary>
[Slow]
public sealed class ClusterStartTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Port_that_is_taken_is_not_moved()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var options = Options();
        options.SiloPort = ((IPEndPoint)listener.LocalEndpoint).Port;

        var refusal = await Assert.ThrowsAsync<StartupException>(() => ClusterHome.OpenAsync(options, Cancel));

        Assert.Contains("--silo-port", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_that_is_none_is_named()
    {
        var options = Options();
        options.Cluster.AdvertisedAddress = "silo one";

        var refusal = await Assert.ThrowsAsync<StartupException>(() => ClusterHome.OpenAsync(options, Cancel));

        Assert.True(refusal.IsWrongUsage);
        Assert.Contains("Cluster:AdvertisedAddress", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no connection string", "Cluster:ConnectionString")]
    [InlineData("", "Cluster:ConnectionString")]
    public async Task Migration_without_a_database_says_what_to_set(string connection, string named)
    {
        using var folder = new TemporaryFolder();
        var start = BuiltProgram.Describe("RoxMind.Silo", folder.Path, "migrate");
        start.Environment["ROXMIND_Cluster__ConnectionString"] = connection;

        var (code, output) = await BuiltProgram.RunAsync(start);

        Assert.Equal(2, code);
        Assert.Contains(named, output, StringComparison.Ordinal);
    }

    private static RoxMindOptions Options() =>
        new RoxMindOptions
        {
            Cluster = new ClusterSettings { ConnectionString = "Host=127.0.0.1;Port=1" },
        }.OnFreePorts();
}
