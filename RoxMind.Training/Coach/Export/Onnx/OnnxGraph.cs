using System.Text;
using Google.Protobuf;
using RoxMind.Inference.Tokenizers;

namespace RoxMind.Training.Coach.Export.Onnx;

/// <summary>
/// The parts of a graph in the order in which they are added, as the fields of ONNX's <c>GraphProto</c>. The same calls give the same
/// bytes. (Field numbers: onnx.proto of onnx/onnx.)
/// </summary>
internal sealed class OnnxGraph
{
    private const string Name = "main_graph";
    private const int NodeField = 1;
    private const int NameField = 2;
    private const int InitializerField = 5;
    private const int InputField = 11;
    private const int OutputField = 12;

    private readonly List<OnnxPart> _parts = [];

    /// <summary>An empty graph.</summary>
    /// <param name="numbers">Type of its weights' numbers.</param>
    public OnnxGraph(OnnxType numbers = OnnxType.Single)
    {
        Numbers = numbers;
        _parts.Add(new OnnxPart(NameField, Encoding.UTF8.GetBytes(Name), null));
    }

    /// <summary>Type of its weights' numbers.</summary>
    public OnnxType Numbers { get; }

    /// <summary>Its parts.</summary>
    public IReadOnlyList<OnnxPart> Parts => _parts;

    /// <summary>Adds an input.</summary>
    public void Input(string name, OnnxType type, params ReadOnlySpan<OnnxAxis> shape) =>
        Add(InputField, ValueInfo(name, type, shape));

    /// <summary>Adds an output.</summary>
    public void Output(string name, OnnxType type, params ReadOnlySpan<OnnxAxis> shape) =>
        Add(OutputField, ValueInfo(name, type, shape));

    /// <summary>Adds numbers that are there from the beginning; answers their name.</summary>
    public string Weight(string name, int[] shape, Func<float[]> values)
    {
        _parts.Add(new OnnxPart(InitializerField, null, new OnnxWeight(name, shape, Numbers, values)));
        return name;
    }

    /// <summary>Adds a whole number that is there from the beginning; answers its name.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="value">The number.</param>
    /// <param name="isList">Whether it is a list of one.</param>
    public string Number(string name, long value, bool isList)
    {
        Add(
            InitializerField,
            output =>
            {
                if (isList)
                {
                    ProtoFields.WriteNumber(output, 1, 1);
                }

                ProtoFields.WriteNumber(output, 2, (int)OnnxType.Int64);
                ProtoFields.WriteText(output, 8, name);
                ProtoFields.WriteBytes(output, 9, BitConverter.GetBytes(value));
            }
        );
        return name;
    }

    /// <summary>Adds an operator with one output; answers that.</summary>
    /// <param name="operation">The operator.</param>
    /// <param name="output">What comes out.</param>
    /// <param name="inputs">What goes in.</param>
    /// <param name="attributes">Its settings.</param>
    public string Node(string operation, string output, string[] inputs, params OnnxAttribute[] attributes)
    {
        Node(operation, string.Empty, [output], inputs, attributes);
        return output;
    }

    /// <summary>Adds an operator.</summary>
    /// <param name="operation">The operator.</param>
    /// <param name="domain">Whose operator it is; empty for ONNX's own.</param>
    /// <param name="outputs">What comes out, empty where it is not wanted; the first gives the node its name.</param>
    /// <param name="inputs">What goes in.</param>
    /// <param name="attributes">Its settings.</param>
    public void Node(
        string operation,
        string domain,
        string[] outputs,
        string[] inputs,
        params OnnxAttribute[] attributes
    )
    {
        Add(
            NodeField,
            node =>
            {
                foreach (var input in inputs)
                {
                    ProtoFields.WriteText(node, 1, input);
                }

                foreach (var output in outputs)
                {
                    ProtoFields.WriteText(node, 2, output);
                }

                ProtoFields.WriteText(node, 3, $"{outputs[0]}/{operation}");
                ProtoFields.WriteText(node, 4, operation);
                foreach (var attribute in attributes)
                {
                    attribute.Write(node);
                }

                ProtoFields.WriteText(node, 7, domain);
            }
        );
    }

    private static Action<CodedOutputStream> ValueInfo(string name, OnnxType type, ReadOnlySpan<OnnxAxis> shape)
    {
        var axes = shape.ToArray();
        return info =>
        {
            ProtoFields.WriteText(info, 1, name);
            ProtoFields.WriteMessage(
                info,
                2,
                about =>
                    ProtoFields.WriteMessage(
                        about,
                        1,
                        tensor =>
                        {
                            ProtoFields.WriteNumber(tensor, 1, (int)type);
                            ProtoFields.WriteMessage(tensor, 2, output => WriteShape(output, axes));
                        }
                    )
            );
        };
    }

    private static void WriteShape(CodedOutputStream output, OnnxAxis[] axes)
    {
        foreach (var axis in axes)
        {
            ProtoFields.WriteMessage(
                output,
                1,
                dimension =>
                {
                    if (axis.Name is { } name)
                    {
                        ProtoFields.WriteText(dimension, 2, name);
                    }
                    else
                    {
                        ProtoFields.WriteNumber(dimension, 1, axis.Size);
                    }
                }
            );
        }
    }

    private void Add(int field, Action<CodedOutputStream> content) =>
        _parts.Add(new OnnxPart(field, ProtoFields.Message(content), null));
}
