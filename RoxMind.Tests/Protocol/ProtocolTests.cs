using RoxMind.Tests.Service;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.Protocol;

/// <summary>The protocols as the clients of frontends speak them, against the built programs.</summary>
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
}
