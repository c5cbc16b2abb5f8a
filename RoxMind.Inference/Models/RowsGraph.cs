using Google.Protobuf;
using Onnx;
using RoxMind.Inference.Folders;

namespace RoxMind.Inference.Models;

/// <summary>
/// A decoder's graph written anew, so that one run computes several tokens for each of several texts. ONNX Runtime's
/// GroupQueryAttention takes more than one token after a cache for a single text alone; every other operator looks at each token
/// for itself. So the tokens of all texts stand in one row, and attention alone is divided: an operator for each text, with its cache.
/// </summary>
internal sealed class RowsGraph
{
    /// <summary>Input: how many tokens each text has in a run.</summary>
    public const string Tokens = "row_tokens";

    /// <summary>Input: the place of each text's last token, from 0.</summary>
    public const string LastPlaces = "row_last_places";

    /// <summary>Input: tokens that a cache has room for.</summary>
    public const string Width = "cache_width";

    private const string Attention = "GroupQueryAttention";

    /// <summary>Query, key, value, the two caches, two lengths, and the tables of the rotation: what follows would have to be divided too.</summary>
    private const int MostInputs = 9;

    private readonly GraphProto _graph;
    private readonly DecoderConfig _config;
    private readonly int _rows;

    private RowsGraph(GraphProto graph, DecoderConfig config, int rows) =>
        (_graph, _config, _rows) = (graph, config, rows);

    /// <summary>What a text's own cache, or its part of another tensor, is called.</summary>
    /// <param name="tensor">The tensor in the graph as it was.</param>
    /// <param name="row">The text's number.</param>
    public static string Of(string tensor, int row) => $"{tensor}.{row}";

    /// <summary>Writes a graph anew.</summary>
    /// <param name="model">The model's file.</param>
    /// <param name="config">Its names.</param>
    /// <param name="rows">How many texts a run computes.</param>
    /// <returns>The file; null for a graph whose attention can't be divided so.</returns>
    public static byte[]? Write(byte[] model, DecoderConfig config, int rows)
    {
        ArgumentNullException.ThrowIfNull(model);
        var parsed = ModelProto.Parser.ParseFrom(model);
        return new RowsGraph(parsed.Graph, config, rows).Divide() ? parsed.ToByteArray() : null;
    }

    private bool Divide()
    {
        var attentions = _graph.Node.Where(node => node.OpType == Attention).ToList();
        if (attentions.Count != _config.Layers || attentions.Exists(node => node.Input.Count > MostInputs))
        {
            return false;
        }

        AddInputs();
        foreach (var cache in _config.Caches())
        {
            Repeat(_graph.Input, cache.Past);
            Repeat(_graph.Output, cache.Present);
        }

        List<NodeProto> nodes = [];
        nodes.Add(Split(LastPlaces, axis: 0));
        foreach (var node in _graph.Node)
        {
            nodes.AddRange(node.OpType == Attention ? Attentions(node) : [node]);
        }

        _graph.Node.Clear();
        _graph.Node.AddRange(nodes);
        DropUnused();
        return true;
    }

    private void AddInputs()
    {
        _graph.Input.Add(Info(Tokens, TensorProto.Types.DataType.Int64, _rows));
        _graph.Input.Add(Info(LastPlaces, TensorProto.Types.DataType.Int32, _rows));
        _graph.Input.Add(Info(Width, TensorProto.Types.DataType.Int32));
    }

    private void Repeat(Google.Protobuf.Collections.RepeatedField<ValueInfoProto> values, string name)
    {
        var value = values.Single(value => value.Name == name);
        values.Remove(value);
        for (var row = 0; row < _rows; row++)
        {
            var copy = value.Clone();
            copy.Name = Of(name, row);
            values.Add(copy);
        }
    }

    /// <summary>An attention for each text, between what divides its inputs and what joins its outputs.</summary>
    private IEnumerable<NodeProto> Attentions(NodeProto attention)
    {
        var divided = attention.Input.Take(3).Where(input => input.Length > 0).ToList();
        foreach (var input in divided)
        {
            yield return Split(input, axis: 1, Tokens);
        }

        for (var row = 0; row < _rows; row++)
        {
            var own = attention.Clone();
            own.Name = Of(attention.Name, row);
            for (var i = 0; i < own.Input.Count; i++)
            {
                own.Input[i] = i switch
                {
                    < 5 when own.Input[i].Length > 0 => Of(own.Input[i], row),
                    5 => Of(LastPlaces, row),
                    6 => Width,
                    _ => own.Input[i],
                };
            }

            for (var i = 0; i < own.Output.Count; i++)
            {
                own.Output[i] = Of(own.Output[i], row);
            }

            yield return own;
        }

        var joined = new NodeProto
        {
            OpType = "Concat",
            Name = $"{attention.Name}/rows",
            Output = { attention.Output[0] },
        };
        joined.Input.AddRange(Enumerable.Range(0, _rows).Select(row => Of(attention.Output[0], row)));
        joined.Attribute.Add(Axis(1));
        yield return joined;
    }

    private NodeProto Split(string tensor, int axis, string? sizes = null)
    {
        var node = new NodeProto
        {
            OpType = "Split",
            Name = $"{tensor}/rows",
            Input = { tensor },
        };
        if (sizes is not null)
        {
            node.Input.Add(sizes);
        }
        else
        {
            node.Attribute.Add(Number("num_outputs", _rows));
        }

        node.Output.AddRange(Enumerable.Range(0, _rows).Select(row => Of(tensor, row)));
        node.Attribute.Add(Axis(axis));
        return node;
    }

    /// <summary>Takes out what only the attention as it was has asked for.</summary>
    private void DropUnused()
    {
        int before;
        do
        {
            before = _graph.Node.Count;
            var used = _graph
                .Node.SelectMany(node => node.Input)
                .Concat(_graph.Output.Select(output => output.Name))
                .ToHashSet(StringComparer.Ordinal);
            foreach (var node in _graph.Node.Where(node => !node.Output.Any(used.Contains)).ToList())
            {
                _graph.Node.Remove(node);
            }

            if (
                !used.Contains(_config.AttentionMask)
                && _graph.Input.FirstOrDefault(input => input.Name == _config.AttentionMask) is { } mask
            )
            {
                _graph.Input.Remove(mask);
            }
        } while (_graph.Node.Count < before);
    }

    private static AttributeProto Axis(int axis) => Number("axis", axis);

    private static AttributeProto Number(string name, long value) =>
        new()
        {
            Name = name,
            Type = AttributeProto.Types.AttributeType.Int,
            I = value,
        };

    private static ValueInfoProto Info(string name, TensorProto.Types.DataType type, params ReadOnlySpan<int> shape)
    {
        var dimensions = new TensorShapeProto();
        foreach (var size in shape)
        {
            dimensions.Dim.Add(new TensorShapeProto.Types.Dimension { DimValue = size });
        }

        return new ValueInfoProto
        {
            Name = name,
            Type = new TypeProto
            {
                TensorType = new TypeProto.Types.Tensor { ElemType = (int)type, Shape = dimensions },
            },
        };
    }
}
