using System.Buffers;
using System.Text.Json;

namespace RoxMind.GraphQL.Transport;

/// <summary>Writes GraphQL responses that hold nothing but one error.</summary>
internal static class ErrorResponse
{
    /// <summary>A response object: <c>{"errors":[{"message":…,"extensions":{"code":…}}]}</c>.</summary>
    /// <param name="code">Stable code.</param>
    /// <param name="message">What went wrong, for people.</param>
    /// <param name="detail">A number for programs, beside the code.</param>
    public static ReadOnlyMemory<byte> Write(string code, string message, (string Name, int Value)? detail = null)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("errors");
            WriteErrors(writer, code, message, detail);
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    /// <summary>The list of errors alone.</summary>
    private static void WriteErrors(
        Utf8JsonWriter writer,
        string code,
        string message,
        (string Name, int Value)? detail
    )
    {
        writer.WriteStartArray();
        writer.WriteStartObject();
        writer.WriteString("message", message);
        writer.WriteStartObject("extensions");
        writer.WriteString("code", code);
        if (detail is { } number)
        {
            writer.WriteNumber(number.Name, number.Value);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }
}
