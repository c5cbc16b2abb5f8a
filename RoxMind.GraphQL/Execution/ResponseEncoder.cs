using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphQL;
using GraphQL.Execution;

namespace RoxMind.GraphQL.Execution;

/// <summary>
/// Writes results as UTF-8 without a detour over strings. The bytes are those of GraphQL.NET's own serializer, which still
/// writes what is rare: errors, extensions and values of unusual types.
/// </summary>
internal sealed class ResponseEncoder(IGraphQLTextSerializer serializer)
{
    private static readonly JsonWriterOptions s_options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private static readonly ThreadLocal<Scratch> s_scratch = new(() => new Scratch());

    /// <summary>The response to an operation.</summary>
    public ReadOnlyMemory<byte> Encode(ExecutionResult result)
    {
        var scratch = s_scratch.Value!;
        scratch.Clear();
        var writer = scratch.Writer;
        writer.WriteStartObject();
        if (result.Errors is { Count: > 0 } errors)
        {
            writer.WritePropertyName("errors"u8);
            writer.WriteRawValue(serializer.Serialize(errors), skipInputValidation: true);
        }

        if (result.Executed)
        {
            writer.WritePropertyName("data"u8);
            WriteData(writer, result.Data);
        }

        if (result.Extensions is { Count: > 0 } extensions)
        {
            writer.WritePropertyName("extensions"u8);
            writer.WriteRawValue(serializer.Serialize(extensions), skipInputValidation: true);
        }

        writer.WriteEndObject();
        writer.Flush();
        return scratch.Take();
    }

    private void WriteData(Utf8JsonWriter writer, object? data)
    {
        if (data is ExecutionNode node)
        {
            WriteNode(writer, node);
        }
        else
        {
            WriteValue(writer, data);
        }
    }

    private void WriteNode(Utf8JsonWriter writer, ExecutionNode node)
    {
        switch (node)
        {
            case ValueExecutionNode value:
                WriteValue(writer, value.ToValue());
                break;
            case ObjectExecutionNode { SubFields: { } fields }:
                writer.WriteStartObject();
                foreach (var field in fields)
                {
                    writer.WritePropertyName(field.Name!);
                    WriteNode(writer, field);
                }

                writer.WriteEndObject();
                break;
            case ArrayExecutionNode { Items: { } items }:
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    WriteNode(writer, item);
                }

                writer.WriteEndArray();
                break;
            case NullExecutionNode or ObjectExecutionNode:
                writer.WriteNullValue();
                break;
            default:
                WriteValue(writer, node.ToValue());
                break;
        }
    }

    private void WriteValue(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case double number when double.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            default:
                writer.WriteRawValue(serializer.Serialize(value), skipInputValidation: true);
                break;
        }
    }

    /// <summary>What one thread writes into, time and again.</summary>
    private sealed class Scratch
    {
        private const int Kept = 1024 * 1024;
        private ArrayBufferWriter<byte> _buffer = new(16 * 1024);

        public Scratch() => Writer = new Utf8JsonWriter(_buffer, s_options);

        public Utf8JsonWriter Writer { get; }

        /// <summary>A copy of what was written; the next response starts anew, also after a fault in the middle of one.</summary>
        public byte[] Take()
        {
            var written = _buffer.WrittenSpan.ToArray();
            Clear();
            return written;
        }

        public void Clear()
        {
            // One very large answer must not hold its memory for ever.
            _buffer = _buffer.Capacity > Kept ? new ArrayBufferWriter<byte>(16 * 1024) : _buffer;
            _buffer.ResetWrittenCount();
            Writer.Reset(_buffer);
        }
    }
}
