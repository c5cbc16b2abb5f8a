using System.Net.WebSockets;
using System.Text.Json;

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
            var socket = new ClientWebSocket();
            _sockets.Add(socket);
            socket.Options.AddSubProtocol("graphql-transport-ws");
            await socket.ConnectAsync(
                new UriBuilder(service) { Scheme = "ws", Path = "graphql" }.Uri,
                cancellationToken
            );
            await socket.SendJsonAsync(new { type = "connection_init" }, cancellationToken);
            var payload = new { query, variables };
            await socket.SendJsonAsync(
                new
                {
                    id = "page",
                    type = "subscribe",
                    payload,
                },
                cancellationToken
            );
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
            // The first message acknowledges the connection.
            for (var messages = 0; ; )
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return;
                }

                if (part.EndOfMessage && messages++ > 0)
                {
                    Interlocked.Increment(ref _received);
                }
            }
        }
        catch (Exception ended)
            when (ended is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The scenario is over.
        }
    }
}
