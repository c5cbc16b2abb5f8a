using Google.Protobuf;
using RoxMind.Inference.Tokenizers;

namespace RoxMind.Training.Coach.Export.Onnx;

/// <summary>A setting of an operator.</summary>
internal sealed class OnnxAttribute
{
    private const int SingleType = 1;
    private const int NumberType = 2;

    private readonly byte[] _message;

    private OnnxAttribute(byte[] message) => _message = message;

    /// <summary>A setting that is a number of single precision.</summary>
    public static OnnxAttribute Of(string name, float value) =>
        Typed(name, SingleType, output => ProtoFields.WriteSingle(output, 2, value));

    /// <summary>A setting that is a whole number.</summary>
    public static OnnxAttribute Of(string name, long value) =>
        Typed(name, NumberType, output => ProtoFields.WriteNumber(output, 3, value));

    /// <summary>Writes it into its node.</summary>
    public void Write(CodedOutputStream node) => ProtoFields.WriteBytes(node, 5, _message);

    private static OnnxAttribute Typed(string name, int type, Action<CodedOutputStream> value) =>
        new(
            ProtoFields.Message(output =>
            {
                ProtoFields.WriteText(output, 1, name);
                value(output);
                ProtoFields.WriteNumber(output, 20, type);
            })
        );
}
