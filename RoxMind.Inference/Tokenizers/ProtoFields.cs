using Google.Protobuf;

namespace RoxMind.Inference.Tokenizers;

/// <summary>Writes messages of Protocol Buffers field by field, for forms of which only a small part is needed.</summary>
internal static class ProtoFields
{
    /// <summary>The bytes of a message.</summary>
    public static byte[] Message(Action<CodedOutputStream> content)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var memory = new MemoryStream();
        using var output = new CodedOutputStream(memory);
        content(output);
        output.Flush();
        return memory.ToArray();
    }

    /// <summary>Writes a message within a message.</summary>
    public static void WriteMessage(CodedOutputStream output, int field, Action<CodedOutputStream> content) =>
        WriteBytes(output, field, Message(content));

    /// <summary>Writes bytes, or a message that was written before.</summary>
    public static void WriteBytes(CodedOutputStream output, int field, ReadOnlySpan<byte> bytes)
    {
        output.WriteTag(field, WireFormat.WireType.LengthDelimited);
        output.WriteBytes(ByteString.CopyFrom(bytes));
    }

    /// <summary>Writes a text.</summary>
    public static void WriteText(CodedOutputStream output, int field, string text)
    {
        output.WriteTag(field, WireFormat.WireType.LengthDelimited);
        output.WriteString(text);
    }

    /// <summary>Writes a whole number.</summary>
    public static void WriteNumber(CodedOutputStream output, int field, long number)
    {
        output.WriteTag(field, WireFormat.WireType.Varint);
        output.WriteInt64(number);
    }

    /// <summary>Writes a number of single precision.</summary>
    public static void WriteSingle(CodedOutputStream output, int field, float number)
    {
        output.WriteTag(field, WireFormat.WireType.Fixed32);
        output.WriteFloat(number);
    }
}
