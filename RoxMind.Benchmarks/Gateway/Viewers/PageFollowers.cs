using System.Net.WebSockets;
using RoxMind.Chaos.Load;

namespace RoxMind.Benchmarks.Gateway.Viewers;

/// <summary>Viewers of one page who have it sent, each on a WebSocket of its own.</summary>
internal sealed class PageFollowers(Uri service, string query, object variables, int viewers) : IDisposable
{
    private readonly List<ClientWebSocket> _sockets = [];
    private long _received;

    /// <summary>Pages that came, to all of them together.</summary>
    public long Received => Interlocked.Read(ref _received);

    /// <summary>Opens their connections; each has had the page once when it returns.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        while (_sockets.Count < viewers)
        {
            var socket = await JsonSockets.OpenAsync(service, cancellationToken);
            _sockets.Add(socket);
            await socket.SubscribeAsync(query, variables, cancellationToken);
            _ = ReadAsync(socket, cancellationToken);
        }

        while (Received < viewers)
        {
            await Task.Delay(10, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _sockets.ForEach(socket => socket.Dispose());

    private async Task ReadAsync(ClientWebSocket socket, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await socket.ReceiveMessageAsync(buffer, cancellationToken) is not null)
            {
                Interlocked.Increment(ref _received);
            }
        }
        catch (Exception ended)
            when (ended is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The scenario is over.
        }
    }
}
