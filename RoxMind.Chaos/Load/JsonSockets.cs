using System.Buffers.Text;
using System.Net.WebSockets;
using System.Text.Json;

namespace RoxMind.Chaos.Load;

/// <summary>Speaks graphql-transport-ws as a client.</summary>
internal static class JsonSockets
{
    private const int MostOfAcknowledgement = 1024;

    /// <summary>Connects, and waits until the service takes subscriptions.</summary>
    public static async Task<ClientWebSocket> OpenAsync(Uri service, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        try
        {
            socket.Options.AddSubProtocol("graphql-transport-ws");
            var address = new UriBuilder(service) { Scheme = "ws", Path = "graphql" }.Uri;
            await socket.ConnectAsync(address, cancellationToken);
            await socket.SendJsonAsync(new { type = "connection_init" }, cancellationToken);
            await socket.ReceiveAsync(new byte[MostOfAcknowledgement].AsMemory(), cancellationToken);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Subscribes.</summary>
    public static Task SubscribeAsync(
        this ClientWebSocket socket,
        string query,
        object variables,
        CancellationToken cancellationToken
    )
    {
        var payload = new { query, variables };
        return socket.SendJsonAsync(
            new
            {
                id = "feed",
                type = "subscribe",
                payload,
            },
            cancellationToken
        );
    }

    /// <summary>The length of the next message; null when the service has closed the connection.</summary>
    public static async ValueTask<int?> ReceiveMessageAsync(
        this ClientWebSocket socket,
        Memory<byte> buffer,
        CancellationToken cancellationToken
    )
    {
        var length = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer[length..], cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            length += part.Count;
            if (part.EndOfMessage)
            {
                return length;
            }

            if (length == buffer.Length)
            {
                throw new InvalidOperationException($"A message has more than {length} bytes.");
            }
        }
    }

    /// <summary>The number of the entry in a message; null where there is none.</summary>
    public static long? SeqOf(ReadOnlySpan<byte> message)
    {
        var at = message.IndexOf("\"seq\":"u8);
        return at >= 0 && Utf8Parser.TryParse(message[(at + "\"seq\":"u8.Length)..], out long seq, out _) ? seq : null;
    }

    private static Task SendJsonAsync(
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
