using RoxMind.GraphQL.Access.Keys;
using RoxMind.Silo.Hosting;
using RoxMind.Tests.NodeSuites;
using RoxMind.Tests.Search.Milvus;
using RoxMind.Tests.Service;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.Protocol;

/// <summary>The protocols as the clients of frontends speak them, against the built programs.</summary>
[Slow]
[Collection(nameof(Alone))]
public sealed class ProtocolTests
{
    private static readonly NodeSuite Clients = new("Protocol");

    /// <summary>Settings of a service whose slow bounds are short enough to wait for.</summary>
    private static readonly Dictionary<string, string> ShortBounds = new(StringComparer.Ordinal)
    {
        ["GraphQL__Transport__InitTimeout"] = "00:00:01",
        ["GraphQL__Transport__KeepAlive"] = "00:00:00.3",
    };

    [Fact]
    public async Task Clients_of_every_protocol_get_along_with_the_service()
    {
        Clients.NeedsNode();
        using var folder = new TemporaryFolder();
        await using var milvus = await MilvusStandIn.StartAsync();
        var settings = new Dictionary<string, string>(ShortBounds, StringComparer.Ordinal)
        {
            ["Milvus__Address"] = milvus.Address.ToString(),
        };
        await using var service = await ServiceProcess.StartAsync(folder.Path, settings: settings);
        await Clients.RunAsync(
            service.Url,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["ROXMIND_MILVUS"] = $"{milvus.Address}".TrimEnd('/'),
            }
        );
    }

    [Fact]
    public async Task Clients_of_every_protocol_get_along_with_a_gateway_of_its_own()
    {
        Clients.NeedsNode();
        using var folder = new TemporaryFolder();
        var port = FreePort.Prefer(0);
        await using var service = await ServiceProcess.StartAsync(folder.Path, gatewayPort: port);
        await using var gateway = await GatewayProcess.StartAsync(folder.Path, port, ShortBounds);
        await Clients.RunAsync(gateway.Url);
    }

    [Fact]
    public async Task Clients_of_every_protocol_get_what_their_key_allows()
    {
        Clients.NeedsNode();
        using var folder = new TemporaryFolder();
        var settings = new Dictionary<string, string>(ShortBounds, StringComparer.Ordinal)
        {
            ["GraphQL__Transport__AllowedOrigins__0"] = "https://app.example",
        };
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (
            var (name, role) in new[] { ("READ", "read"), ("INGEST", "ingest"), ("ADMIN", "admin"), ("SPENT", "read") }
        )
        {
            var key = ApiKey.Create();
            settings[$"Access__Keys__{keys.Count}__Name"] = name;
            settings[$"Access__Keys__{keys.Count}__Role"] = role;
            settings[$"Access__Keys__{keys.Count}__Hash"] = ApiKey.Hash(key);
            keys[$"ROXMIND_KEY_{name}"] = key;
        }

        await using var service = await ServiceProcess.StartAsync(folder.Path, settings: settings);
        Assert.Contains("READ", service.Announcement);
        await Clients.RunAsync(service.Url, keys);
    }
}
