using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.TestHost;

namespace RoxMind.Tests.GraphQL.Transport;

/// <summary>A client that says exactly what a test wants it to say.</summary>
internal sealed class SocketClient : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private readonly WebSocket _socket;
    private readonly byte[] _buffer = new byte[256 * 1024];

    private SocketClient(WebSocket socket) => _socket = socket;

    public string? Subprotocol => _socket.SubProtocol;

    public static async Task<SocketClient> ConnectAsync(
        TestServer server,
        string? subprotocol = "graphql-transport-ws",
        string? origin = null
    )
    {
        var client = server.CreateWebSocketClient();
        if (subprotocol is not null)
        {
            client.SubProtocols.Add(subprotocol);
        }

        client.ConfigureRequest = request =>
        {
            if (origin is not null)
            {
                request.Headers.Origin = origin;
            }
        };
        return new SocketClient(await client.ConnectAsync(new Uri(server.BaseAddress, "/graphql"), default));
    }

    /// <summary>Connects and opens the conversation.</summary>
    public static async Task<SocketClient> OpenAsync(TestServer server)
    {
        var client = await ConnectAsync(server);
        await client.SendAsync("""{"type":"connection_init"}""");
        Assert.Equal("""{"type":"connection_ack"}""", await client.ReceiveAsync());
        return client;
    }

    public Task SendAsync(string text, WebSocketMessageType type = WebSocketMessageType.Text) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(text), type, endOfMessage: true, default);

    public async Task SendInPartsAsync(params string[] parts)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            await _socket.SendAsync(
                Encoding.UTF8.GetBytes(parts[i]),
                WebSocketMessageType.Text,
                endOfMessage: i == parts.Length - 1,
                default
            );
        }
    }

    public Task SubscribeAsync(string id, string query) =>
        SendAsync(
            JsonSerializer.Serialize(
                new
                {
                    id,
                    type = "subscribe",
                    payload = new { query },
                }
            )
        );

    /// <summary>The next message.</summary>
    public async Task<string> ReceiveAsync()
    {
        var text = await ReceiveOrCloseAsync();
        Assert.True(text is not null, $"closed with {_socket.CloseStatus}: {_socket.CloseStatusDescription}");
        return text;
    }

    public async Task<JsonElement> ReceiveJsonAsync()
    {
        using var json = JsonDocument.Parse(await ReceiveAsync());
        return json.RootElement.Clone();
    }

    /// <summary>Reads until the server says goodbye; its code.</summary>
    public async Task<int> CloseCodeAsync()
    {
        while (await ReceiveOrCloseAsync() is not null)
        {
            // What was under way before the goodbye does not matter here.
        }

        return (int)_socket.CloseStatus!.Value;
    }

    public async Task CloseAsync()
    {
        using var patience = new CancellationTokenSource(s_patience);
        await _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token);
    }

    public void Dispose() => _socket.Dispose();

    private async Task<string?> ReceiveOrCloseAsync()
    {
        using var patience = new CancellationTokenSource(s_patience);
        var length = 0;
        while (true)
        {
            var part = await _socket.ReceiveAsync(_buffer.AsMemory(length), patience.Token);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            length += part.Count;
            if (part.EndOfMessage)
            {
                return Encoding.UTF8.GetString(_buffer, 0, length);
            }
        }
    }
}
