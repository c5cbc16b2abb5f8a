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
    /// <param name="place">Line and column of the document, from 1.</param>
    public static ReadOnlyMemory<byte> Write(
        string code,
        string message,
        (string Name, int Value)? detail = null,
        (int Line, int Column)? place = null
    )
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("errors");
            WriteErrors(writer, code, message, detail, place);
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    /// <summary>The list of errors alone.</summary>
    private static void WriteErrors(
        Utf8JsonWriter writer,
        string code,
        string message,
        (string Name, int Value)? detail,
        (int Line, int Column)? place
    )
    {
        writer.WriteStartArray();
        writer.WriteStartObject();
        writer.WriteString("message", message);
        if (place is { } at)
        {
            writer.WriteStartArray("locations");
            writer.WriteStartObject();
            writer.WriteNumber("line", at.Line);
            writer.WriteNumber("column", at.Column);
            writer.WriteEndObject();
            writer.WriteEndArray();
        }

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
