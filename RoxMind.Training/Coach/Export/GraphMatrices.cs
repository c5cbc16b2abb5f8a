using RoxMind.Inference.Weights;
using RoxMind.Training.Coach.Export.Onnx;
using RoxMind.Training.Coach.Models;

namespace RoxMind.Training.Coach.Export;

/// <summary>Puts a model's tensors into its graph, and what adapters add to them.</summary>
/// <param name="graph">The graph.</param>
/// <param name="config">The model's sizes.</param>
/// <param name="weights">Its tensors by the names of <see cref="MistralTensors"/>; asked for when the graph is written.</param>
/// <param name="adapterRank">Rank of adapters that the graph has inputs for; null for none.</param>
internal sealed class GraphMatrices(
    OnnxGraph graph,
    MistralConfig config,
    IReadOnlyDictionary<string, WeightTensor> weights,
    int? adapterRank
)
{
    /// <summary>Projections that an adapter may add to.</summary>
    private static readonly string[] Adaptable = ["q_proj", "v_proj"];

    private readonly Dictionary<string, int[]> _shapes = MistralTensors
        .Of(config)
        .ToDictionary(tensor => tensor.Name, tensor => tensor.Shape, StringComparer.Ordinal);

    /// <summary>A tensor as it is; answers its name.</summary>
    public string AsIs(string tensor) => graph.Weight(tensor, _shapes[tensor], () => weights[tensor].Values);

    /// <summary>A matrix as [inputs, outputs]; answers its name.</summary>
    /// <param name="name">What the graph calls it.</param>
    /// <param name="tensor">The tensor.</param>
    public string Turned(string name, string tensor)
    {
        var shape = _shapes[tensor];
        return graph.Weight(name, [shape[1], shape[0]], () => weights[tensor].TransposedTimes(1));
    }

    /// <summary>A projection of a layer, and what an adapter adds to it; answers its output.</summary>
    /// <param name="layer">The layer, from 0.</param>
    /// <param name="group">What the tensors' names have before the part.</param>
    /// <param name="shown">What the graph's names have there.</param>
    /// <param name="part">The part, such as <c>q_proj</c>.</param>
    /// <param name="input">What goes in.</param>
    public string Project(int layer, string group, string shown, string part, string input)
    {
        var name = $"model.layers.{layer}.{shown}.{part}";
        var tensor = MistralTensors.Layer(layer, $"{group}.{part}");
        var matrix = Turned($"{name}.MatMul.weight", tensor);
        var output = graph.Node("MatMul", $"/{name}/output", [input, matrix]);
        return adapterRank is { } rank && Adaptable.Contains(part, StringComparer.Ordinal)
            ? Adapt(name, input, output, _shapes[tensor], rank)
            : output;
    }

    /// <summary>Matrices that are inputs too: zero where a run gives none.</summary>
    private string Adapt(string name, string input, string output, int[] shape, int rank)
    {
        var first = AdapterInput($"{name}.lora_A.MatMul.weight", shape[1], rank);
        var second = AdapterInput($"{name}.lora_B.MatMul.weight", rank, shape[0]);
        var narrow = graph.Node("MatMul", $"/{name}/lora_A/output", [input, first]);
        var wide = graph.Node("MatMul", $"/{name}/lora_B/output", [narrow, second]);
        return graph.Node("Add", $"/{name}/lora/output", [output, wide]);
    }

    private string AdapterInput(string name, int rows, int columns)
    {
        graph.Input(name, graph.Numbers, OnnxAxis.Sized(rows), OnnxAxis.Sized(columns));
        return graph.Weight(name, [rows, columns], () => new float[rows * columns]);
    }
}
