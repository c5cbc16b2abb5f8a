using RoxMind.Chaos.Databases;
using RoxMind.Silo.Commands.Services;
using RoxMind.Tests.Service;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.Cluster;

/// <summary>A cluster as an operator runs it: PostgreSQL, silos and a gateway, each a process of its own.</summary>
internal sealed class ClusterProcesses : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PostgresServer _server;
    private readonly Dictionary<string, string> _settings;

    private ClusterProcesses(PostgresServer server)
    {
        _server = server;
        _settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ROXMIND_Cluster__ConnectionString"] = server.ConnectionString,
        };
    }

    /// <summary>How the database is reached.</summary>
    public string ConnectionString => _server.ConnectionString;

    /// <summary>The silos that were started.</summary>
    public List<ServiceProcess> Silos { get; } = [];

    /// <summary>Starts the database; the test is skipped where PostgreSQL is not installed.</summary>
    /// <param name="more">Settings of all processes, beside the database.</param>
    public static async Task<ClusterProcesses> StartAsync(IReadOnlyDictionary<string, string>? more = null)
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? string.Empty);
        var cluster = new ClusterProcesses(await PostgresServer.StartAsync());
        foreach (var (name, value) in more ?? new Dictionary<string, string>())
        {
            cluster._settings[name] = value;
        }

        return cluster;
    }

    /// <summary>Runs a verb of the program to its end.</summary>
    public Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        var start = BuiltProgram.Describe("RoxMind.Silo", _folder.Path, arguments);
        foreach (var (name, value) in _settings)
        {
            start.Environment[name] = value;
        }

        return BuiltProgram.RunAsync(start);
    }

    /// <summary>Starts a silo with a gateway of its own.</summary>
    public async Task<ServiceProcess> AddSiloAsync(int gatewayPort = 0)
    {
        var silo = await ServiceProcess.StartAsync(_folder.Path, settings: _settings, gatewayPort: gatewayPort);
        Silos.Add(silo);
        return silo;
    }

    /// <summary>Starts a gateway alone.</summary>
    public Task<GatewayProcess> StartGatewayAsync() => GatewayProcess.StartAsync(_folder.Path, 0, _settings);

    /// <summary>Imports a file and waits until it is.</summary>
    public static async Task<ImportedFile> ImportAsync(ServiceClient client, string file)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var content = File.OpenRead(file);
        var id = await client.UploadAsync(Path.GetFileName(file), content, cancellationToken);
        await client.StartImportAsync(id, Path.GetFileName(file), null, cancellationToken);
        return await client.FollowImportAsync(id, Path.GetFileName(file), _ => { }, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var silo in Silos)
        {
            await silo.DisposeAsync();
        }

        await _server.DisposeAsync();
        _folder.Dispose();
    }
}
