using System.Threading.Channels;
using Microsoft.AspNetCore.Connections;
using Orleans.Configuration;
using RoxMind.GraphQL.Clustering;

namespace RoxMind.Silo.Hosting.Failures;

/// <summary>Tells when a connection between this silo and another one has ended.</summary>
internal sealed class LostConnections
{
    private readonly Channel<bool> _ended = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    /// <summary>Listens to the connections with other silos, whoever made them.</summary>
    public void ListenTo(SiloConnectionOptions connections)
    {
        ArgumentNullException.ThrowIfNull(connections);
        connections.ConfigureSiloOutboundConnection(Listen);
        connections.ConfigureSiloInboundConnection(Listen);
    }

    /// <summary>Waits until one has ended since it was asked last.</summary>
    public async Task NextAsync(CancellationToken cancellationToken) =>
        await _ended.Reader.ReadAsync(cancellationToken);

    // Dropped where whoever waits is told already.
    private void Listen(IConnectionBuilder connections) => connections.TellEnds(() => _ended.Writer.TryWrite(true));
}
