using System.Text.Json;

namespace RoxMind.GraphQL.Transport.WebSockets;

/// <summary>What a client says in graphql-transport-ws.</summary>
internal abstract record ClientMessage
{
    private ClientMessage() { }

    /// <summary>Opens the connection.</summary>
    /// <param name="Payload">What the client says of itself; an object, or nothing.</param>
    internal sealed record Init(JsonElement Payload) : ClientMessage;

    /// <summary>Asks for a pong.</summary>
    internal sealed record Ping : ClientMessage;

    /// <summary>Answers a ping.</summary>
    internal sealed record Pong : ClientMessage;

    /// <summary>Starts an operation.</summary>
    /// <param name="Id">The client's name for it, unique while it runs.</param>
    /// <param name="Request">The operation.</param>
    internal sealed record Subscribe(string Id, OperationRequest Request) : ClientMessage;

    /// <summary>Ends an operation.</summary>
    /// <param name="Id">The operation.</param>
    internal sealed record Complete(string Id) : ClientMessage;

    /// <summary>Not a message of the protocol.</summary>
    /// <param name="Reason">Why, for people.</param>
    internal sealed record Bad(string Reason) : ClientMessage;

    /// <summary>Reads one message.</summary>
    public static ClientMessage Parse(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var json = JsonDocument.Parse(utf8, RequestReader.Strict);
            return Parse(json.RootElement.Clone());
        }
        catch (JsonException)
        {
            return new Bad("Invalid message received: not JSON, or an object in it has a name twice");
        }
        catch (InvalidOperationException)
        {
            return new Bad("Invalid message received: not Unicode");
        }
    }

    private static ClientMessage Parse(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || Text(json, "type") is not { } type)
        {
            return new Bad("Invalid message received: an object with a 'type' is expected");
        }

        var payload = json.TryGetProperty("payload", out var value) ? value : default;
        var hasObject = payload.ValueKind is JsonValueKind.Object or JsonValueKind.Undefined or JsonValueKind.Null;
        return (type, Text(json, "id")) switch
        {
            ("connection_init", _) when hasObject => new Init(payload),
            ("ping", _) when hasObject => new Ping(),
            ("pong", _) when hasObject => new Pong(),
            ("connection_init" or "ping" or "pong", _) => new Bad(
                "Invalid message received: 'payload' is not an object"
            ),
            ("subscribe" or "complete", null or "") => new Bad("Invalid message received: 'id' is missing"),
            ("complete", { } id) => new Complete(id),
            ("subscribe", { } id) => RequestReader.TryRead(payload, out var request, out var problem)
                ? new Subscribe(id, request)
                : new Bad($"Invalid message received: {problem}"),
            _ => new Bad("Invalid message received: unknown type"),
        };
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
