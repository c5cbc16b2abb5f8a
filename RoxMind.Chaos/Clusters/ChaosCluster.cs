using System.Diagnostics;
using RoxMind.Chaos.Databases;
using RoxMind.Chaos.Processes;

namespace RoxMind.Chaos.Clusters;

/// <summary>Silos, gateways and PostgreSQL, each a process of its own on this machine.</summary>
internal sealed class ChaosCluster : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("roxmind-chaos-").FullName;
    private readonly Dictionary<string, string> _settings;

    private ChaosCluster(PostgresServer database, bool isCut)
    {
        Database = database;
        Records = new ClusterRecords(database.ConnectionString);
        Proxy = new CutProxy(database.Port);
        _settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ROXMIND_Cluster__ConnectionString"] = isCut
                ? database.ConnectionString.Replace(
                    $"Port={database.Port}",
                    $"Port={Proxy.Port}",
                    StringComparison.Ordinal
                )
                : database.ConnectionString,
        };
    }

    /// <summary>The database.</summary>
    public PostgresServer Database { get; }

    /// <summary>What stands before it.</summary>
    public CutProxy Proxy { get; }

    /// <summary>What it tells of the cluster.</summary>
    public ClusterRecords Records { get; }

    /// <summary>The silos, with the ports that they are known by.</summary>
    public List<(Member Process, int Port)> Silos { get; } = [];

    /// <summary>The gateways.</summary>
    public List<Member> Gateways { get; } = [];

    /// <summary>Starts two silos and two gateways whose way to the database can be cut, and waits until all of it is ready.</summary>
    public static Task<ChaosCluster> StartAsync(CancellationToken cancellationToken) =>
        StartAsync(silos: 2, gateways: 2, isCut: true, cancellationToken);

    /// <summary>Starts one, and waits until all of it is ready.</summary>
    /// <param name="silos">So many silos.</param>
    /// <param name="gateways">So many gateways.</param>
    /// <param name="isCut">Whether the way to the database can be cut, which costs a little.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<ChaosCluster> StartAsync(
        int silos,
        int gateways,
        bool isCut,
        CancellationToken cancellationToken
    )
    {
#pragma warning disable CA2000 // the cluster owns its database
        var cluster = new ChaosCluster(await PostgresServer.StartAsync(), isCut);
#pragma warning restore CA2000
        try
        {
            await cluster.MigrateAsync(cancellationToken);
            await cluster.Records.WatchAsync(cancellationToken);
            for (var i = 0; i < silos; i++)
            {
                await cluster.AddSiloAsync(cancellationToken);
            }

            for (var i = 0; i < gateways; i++)
            {
                await cluster.AddGatewayAsync(cancellationToken);
            }

            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>The silo that appended last, which is the one that has the event, or the other one.</summary>
    public async Task<(Member Process, string Name)> FindAsync(bool isHost, CancellationToken cancellationToken)
    {
        var host = await Records.LastAppenderAsync(cancellationToken);
        foreach (var (process, port) in Silos)
        {
            var name = await Records.NameAsync(port, cancellationToken);
            if ((name == host) == isHost)
            {
                return (process, name);
            }
        }

        throw new InvalidOperationException($"No silo is called {host}.");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var member in Gateways.Concat(Silos.Select(silo => silo.Process)))
        {
            await member.DisposeAsync();
        }

        await Records.DisposeAsync();
        await Proxy.DisposeAsync();
        await Database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        using var process = Process.Start(Member.Describe("RoxMind.Silo", _folder, ["migrate"], _settings))!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"The database could not be migrated:\n{await output}{await errors}");
        }
    }

    private async Task AddSiloAsync(CancellationToken cancellationToken)
    {
        var port = FreePorts.Next();
        string[] arguments = ["serve", "--silo-port", $"{port}", "--gateway-port", $"{FreePorts.Next()}"];
        var silo = new Member("RoxMind.Silo", _folder, arguments, _settings);
        Silos.Add((silo, port));
        await silo.StartAsync(cancellationToken);
    }

    private async Task AddGatewayAsync(CancellationToken cancellationToken)
    {
        var gateway = new Member("RoxMind.GraphQL", _folder, [], _settings);
        Gateways.Add(gateway);
        await gateway.StartAsync(cancellationToken);
    }
}
