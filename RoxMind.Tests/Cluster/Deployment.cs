using RoxMind.Silo.Commands.Services;
using RoxMind.Tests.Service;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.Cluster;

/// <summary>The service as it can be run: as one process, or as a cluster of two silos behind a gateway.</summary>
internal sealed class Deployment : IAsyncDisposable
{
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(100);
    private readonly List<IAsyncDisposable> _parts;

    private Deployment(Uri url, params List<IAsyncDisposable> parts)
    {
        (Url, _parts) = (url, parts);
        Client = new ServiceClient(url);
    }

    /// <summary>Where it answers.</summary>
    public Uri Url { get; }

    /// <summary>A client of it.</summary>
    public ServiceClient Client { get; }

    /// <summary>Starts one, empty; the test is skipped where a cluster is asked for and PostgreSQL is not installed.</summary>
    public static async Task<Deployment> StartAsync(bool isCluster)
    {
        if (!isCluster)
        {
            var folder = new TemporaryFolder();
            var service = await ServiceProcess.StartAsync(folder.Path);
            return new Deployment(service.Url, service, new Held(folder));
        }

        var cluster = await ClusterProcesses.StartAsync();
        try
        {
            Assert.Equal(0, (await cluster.RunAsync("migrate")).Code);
            await cluster.AddSiloAsync();
            await cluster.AddSiloAsync();
            var gateway = await cluster.StartGatewayAsync();
            return new Deployment(gateway.Url, gateway, cluster);
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>Imports a file, and waits until every result of it is explained.</summary>
    public async Task ImportAsync(string file)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var imported = await ClusterProcesses.ImportAsync(Client, file);
        Assert.Null(imported.Error);
        foreach (var id in imported.EventIds)
        {
            while (true)
            {
                var (finishers, analyzed, _) = await Client.GetEventCountsAsync(id, cancellationToken);
                if (analyzed >= finishers)
                {
                    break;
                }

                await Task.Delay(s_look, cancellationToken);
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        foreach (var part in _parts)
        {
            await part.DisposeAsync();
        }
    }

    private sealed class Held(IDisposable inner) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            inner.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
