using RoxMind.GraphQL.Access.Keys;
using RoxMind.Silo.Hosting;
using RoxMind.Tests.Service;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.Protocol;

/// <summary>The protocols as the clients of frontends speak them, against the built programs.</summary>
[Slow]
[Collection(nameof(Alone))]
public sealed class ProtocolTests
{
    [Fact]
    public async Task Clients_of_every_protocol_get_along_with_the_service()
    {
        ProtocolSuite.NeedsNode();
        using var folder = new TemporaryFolder();
        await using var service = await ServiceProcess.StartAsync(folder.Path, settings: ProtocolSuite.ShortBounds);
        await ProtocolSuite.RunAsync(service.Url);
    }

    [Fact]
    public async Task Clients_of_every_protocol_get_along_with_a_gateway_of_its_own()
    {
        ProtocolSuite.NeedsNode();
        using var folder = new TemporaryFolder();
        var port = FreePort.Prefer(0);
        await using var service = await ServiceProcess.StartAsync(folder.Path, gatewayPort: port);
        await using var gateway = await GatewayProcess.StartAsync(folder.Path, port, ProtocolSuite.ShortBounds);
        await ProtocolSuite.RunAsync(gateway.Url);
    }

    [Fact]
    public async Task Clients_of_every_protocol_get_what_their_key_allows()
    {
        ProtocolSuite.NeedsNode();
        using var folder = new TemporaryFolder();
        var settings = new Dictionary<string, string>(ProtocolSuite.ShortBounds, StringComparer.Ordinal)
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
        await ProtocolSuite.RunAsync(service.Url, keys);
    }
}
