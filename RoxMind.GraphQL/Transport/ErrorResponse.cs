using System.Buffers;
using System.Text.Json;

namespace RoxMind.GraphQL.Transport;

/// <summary>Writes GraphQL responses that hold nothing but one error.</summary>
internal static class ErrorResponse
{
    /// <summary>A response object: <c>{"errors":[{"message":…,"extensions":{"code":…}}]}</c>.</summary>
    public static ReadOnlyMemory<byte> Write(string code, string message)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("errors");
            WriteErrors(writer, code, message);
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    /// <summary>The list of errors alone.</summary>
    public static void WriteErrors(Utf8JsonWriter writer, string code, string message)
    {
        writer.WriteStartArray();
        writer.WriteStartObject();
        writer.WriteString("message", message);
        writer.WriteStartObject("extensions");
        writer.WriteString("code", code);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }
}
