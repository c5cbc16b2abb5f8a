using Google.Protobuf;
using RoxMind.Inference.Tokenizers;

namespace RoxMind.Training.Coach.Export.Onnx;

/// <summary>Numbers that a graph begins with.</summary>
/// <param name="Name">What they are called.</param>
/// <param name="Shape">Their dimensions.</param>
/// <param name="Type">What each is written as.</param>
/// <param name="Values">Gets them, row by row, when their turn comes.</param>
internal sealed record OnnxWeight(string Name, int[] Shape, OnnxType Type, Func<float[]> Values)
{
    private const int IsExternal = 1;
    private const int BlockNumbers = 1 << 20;

    /// <summary>Bytes of the numbers.</summary>
    public long Bytes => Shape.Aggregate((long)Type.Size(), (product, one) => product * one);

    /// <summary>The message up to its numbers, which follow at once.</summary>
    public byte[] InlineHead() =>
        ProtoFields.Message(output =>
        {
            WriteDescription(output);
            output.WriteTag(9, WireFormat.WireType.LengthDelimited);
            output.WriteUInt64((ulong)Bytes);
        });

    /// <summary>The message where the numbers are in a file beside the graph.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="offset">Where in the file they begin.</param>
    public byte[] External(string file, long offset) =>
        ProtoFields.Message(output =>
        {
            WriteDescription(output);
            WriteEntry(output, "location", file);
            WriteEntry(output, "offset", $"{offset}");
            WriteEntry(output, "length", $"{Bytes}");
            ProtoFields.WriteNumber(output, 14, IsExternal);
        });

    /// <summary>Writes the numbers.</summary>
    /// <exception cref="InvalidDataException">They are not as many as their shape says.</exception>
    public void WriteValues(Stream stream)
    {
        var values = Values();
        if ((long)values.Length * Type.Size() != Bytes)
        {
            throw new InvalidDataException(
                $"'{Name}' has {values.Length} values, and its shape is [{string.Join(", ", Shape)}]."
            );
        }

        for (var at = 0; at < values.Length; at += BlockNumbers)
        {
            stream.Write(Type.Narrow(values.AsSpan(at, Math.Min(BlockNumbers, values.Length - at))));
        }
    }

    private static void WriteEntry(CodedOutputStream output, string key, string value) =>
        ProtoFields.WriteMessage(
            output,
            13,
            entry =>
            {
                ProtoFields.WriteText(entry, 1, key);
                ProtoFields.WriteText(entry, 2, value);
            }
        );

    private void WriteDescription(CodedOutputStream output)
    {
        foreach (var size in Shape)
        {
            ProtoFields.WriteNumber(output, 1, size);
        }

        ProtoFields.WriteNumber(output, 2, (int)Type);
        ProtoFields.WriteText(output, 8, Name);
    }
}
