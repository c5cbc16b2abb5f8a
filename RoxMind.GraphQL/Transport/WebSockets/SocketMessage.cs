using System.Buffers;
using System.Text.Json;

namespace RoxMind.GraphQL.Transport.WebSockets;

/// <summary>Encodes what the server says in graphql-transport-ws.</summary>
internal static class SocketMessage
{
    /// <summary>The connection is open for operations.</summary>
    public static ReadOnlyMemory<byte> Ack { get; } = """{"type":"connection_ack"}"""u8.ToArray();

    /// <summary>The answer to a ping.</summary>
    public static ReadOnlyMemory<byte> Pong { get; } = """{"type":"pong"}"""u8.ToArray();

    /// <summary>One result of an operation.</summary>
    public static ReadOnlyMemory<byte> Next(string id, ReadOnlyMemory<byte> response) =>
        Write("next", id, writer => writer.WriteRawValue(response.Span, skipInputValidation: true), response.Length);

    /// <summary>The operation has ended.</summary>
    public static ReadOnlyMemory<byte> Complete(string id) => Write("complete", id, null, 0);

    /// <summary>The operation was refused; it is over.</summary>
    /// <param name="id">The operation.</param>
    /// <param name="response">A response object; its errors are the payload.</param>
    public static ReadOnlyMemory<byte> Error(string id, ReadOnlyMemory<byte> response)
    {
        using var json = JsonDocument.Parse(response);
        var errors = json.RootElement.GetProperty("errors");
        return Write("error", id, writer => errors.WriteTo(writer), response.Length);
    }

    private static ReadOnlyMemory<byte> Write(string type, string id, Action<Utf8JsonWriter>? payload, int size)
    {
        var buffer = new ArrayBufferWriter<byte>(size + id.Length + 64);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("id", id);
            writer.WriteString("type", type);
            if (payload is not null)
            {
                writer.WritePropertyName("payload");
                payload(writer);
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
