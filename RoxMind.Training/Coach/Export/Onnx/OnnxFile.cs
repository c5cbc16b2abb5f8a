using Google.Protobuf;
using RoxMind.Inference.Tokenizers;

namespace RoxMind.Training.Coach.Export.Onnx;

/// <summary>
/// Writes a graph as an ONNX model. Weights are written one by one; where they are more than a message may hold, they go into a
/// file of their own.
/// </summary>
internal static class OnnxFile
{
    /// <summary>Bytes of weights that are kept within the model; a message holds 2 GiB.</summary>
    public const long MostInline = 1_900_000_000;

    /// <summary>What the name of the weights' own file ends in.</summary>
    public const string DataSuffix = ".data";

    /// <summary>The set of operators, besides ONNX's own, that ONNX Runtime brings.</summary>
    public const string Contributed = "com.microsoft";

    private const int FormatVersion = 10;
    private const string Producer = "RoxMind.Training";
    private const int GraphField = 7;

    /// <summary>Operators of ONNX itself.</summary>
    private const int OperatorSet = 21;

    /// <summary>Weights begin at a multiple of it, so that the file can be mapped into memory.</summary>
    private const int Alignment = 4096;

    /// <summary>Writes a model.</summary>
    /// <param name="path">The file; one that is there is replaced, with the file of its weights.</param>
    /// <param name="graph">The graph.</param>
    /// <param name="mostInline">Bytes of weights that are kept within the model.</param>
    public static void Write(string path, OnnxGraph graph, long mostInline = MostInline)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var data = path + DataSuffix;
        File.Delete(data);
        var parts = graph.Parts.Select(part => (part.Field, Message: part.Message ?? [], part.Weight)).ToList();
        if (parts.Sum(part => part.Weight?.Bytes ?? 0) > mostInline)
        {
            WriteData(data, parts);
        }
        else
        {
            for (var i = 0; i < parts.Count; i++)
            {
                if (parts[i].Weight is { } weight)
                {
                    parts[i] = (parts[i].Field, weight.InlineHead(), weight);
                }
            }
        }

        using var file = File.Create(path);
        file.Write(
            ProtoFields.Message(model =>
            {
                ProtoFields.WriteNumber(model, 1, FormatVersion);
                ProtoFields.WriteText(model, 2, Producer);
                model.WriteTag(GraphField, WireFormat.WireType.LengthDelimited);
                model.WriteUInt64(
                    (ulong)parts.Sum(part => Head(part).Length + part.Message.Length + Length(part.Weight))
                );
            })
        );
        foreach (var part in parts)
        {
            file.Write(Head(part));
            file.Write(part.Message);
            part.Weight?.WriteValues(file);
        }

        file.Write(
            ProtoFields.Message(model =>
            {
                WriteOperators(model, string.Empty, OperatorSet);
                WriteOperators(model, Contributed, 1);
            })
        );
    }

    /// <summary>Writes all weights into their own file, and has the parts say where each is.</summary>
    private static void WriteData(string path, List<(int Field, byte[] Message, OnnxWeight? Weight)> parts)
    {
        using var file = File.Create(path);
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Weight is { } weight)
            {
                while (file.Position % Alignment != 0)
                {
                    file.WriteByte(0);
                }

                parts[i] = (parts[i].Field, weight.External(Path.GetFileName(path), file.Position), null);
                weight.WriteValues(file);
            }
        }
    }

    private static long Length(OnnxWeight? weight) => weight?.Bytes ?? 0;

    /// <summary>A part's number and length.</summary>
    private static byte[] Head((int Field, byte[] Message, OnnxWeight? Weight) part) =>
        ProtoFields.Message(output =>
        {
            output.WriteTag(part.Field, WireFormat.WireType.LengthDelimited);
            output.WriteUInt64((ulong)(part.Message.Length + Length(part.Weight)));
        });

    private static void WriteOperators(CodedOutputStream model, string domain, int version) =>
        ProtoFields.WriteMessage(
            model,
            8,
            set =>
            {
                ProtoFields.WriteText(set, 1, domain);
                ProtoFields.WriteNumber(set, 2, version);
            }
        );
}
