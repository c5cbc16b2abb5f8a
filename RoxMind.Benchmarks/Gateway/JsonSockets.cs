using System.Net.WebSockets;
using System.Text.Json;

namespace RoxMind.Benchmarks.Gateway;

/// <summary>Sends messages of the WebSocket protocol.</summary>
internal static class JsonSockets
{
    /// <summary>Sends a message.</summary>
    public static Task SendJsonAsync(
        this ClientWebSocket socket,
        object message,
        CancellationToken cancellationToken
    ) =>
        socket.SendAsync(
            JsonSerializer.SerializeToUtf8Bytes(message),
            WebSocketMessageType.Text,
            endOfMessage: true,
            cancellationToken
        );
}
