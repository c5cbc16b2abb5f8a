using RoxMind.Inference.Weights;
using RoxMind.Training.Coach.Export.Onnx;
using RoxMind.Training.Coach.Models;

namespace RoxMind.Training.Coach.Export;

/// <summary>
/// A model of the Mistral architecture as a graph of the form that the GenAI model builder writes: one operator does rotation, cache
/// and attention of a layer, and a layer's caches are inputs and outputs.
/// </summary>
internal sealed class MistralGraph
{
    private const string LastTokens = "/model/attn_mask_reformat/seqlens_k";
    private const string Longest = "/model/attn_mask_reformat/total_sequence_length";
    private const string Cosines = "cos_cache";
    private const string Sines = "sin_cache";

    private readonly OnnxGraph _graph;
    private readonly MistralConfig _config;
    private readonly GraphMatrices _matrices;

    private MistralGraph(
        MistralConfig config,
        IReadOnlyDictionary<string, WeightTensor> weights,
        int? adapterRank,
        OnnxType numbers
    )
    {
        (_config, _graph) = (config, new OnnxGraph(numbers));
        _matrices = new GraphMatrices(_graph, config, weights, adapterRank);
    }

    /// <summary>Builds the graph; weights are asked for when it is written.</summary>
    /// <param name="config">The model's sizes.</param>
    /// <param name="weights">Its tensors by the names of <see cref="MistralTensors"/>.</param>
    /// <param name="adapterRank">Rank of adapters that the graph has inputs for; null for none.</param>
    /// <param name="numbers">Type of weights, caches and logits.</param>
    public static OnnxGraph Build(
        MistralConfig config,
        IReadOnlyDictionary<string, WeightTensor> weights,
        int? adapterRank = null,
        OnnxType numbers = OnnxType.Single
    )
    {
        ArgumentNullException.ThrowIfNull(config);
        var building = new MistralGraph(config, weights, adapterRank, numbers);
        building.AddEnds();
        building.AddLengths();
        building.AddRotation();
        building.AddLayers();
        return building._graph;
    }

    private void AddEnds()
    {
        var (batch, tokens) = (OnnxAxis.Named("batch_size"), OnnxAxis.Named("sequence_length"));
        var (past, total) = (OnnxAxis.Named("past_sequence_length"), OnnxAxis.Named("total_sequence_length"));
        var (heads, size) = (OnnxAxis.Sized(_config.NumKeyValueHeads), OnnxAxis.Sized(_config.HeadSize));
        _graph.Input("input_ids", OnnxType.Int64, batch, tokens);
        _graph.Input("attention_mask", OnnxType.Int64, batch, total);
        _graph.Output("logits", _graph.Numbers, batch, tokens, OnnxAxis.Sized(_config.VocabSize));
        for (var layer = 0; layer < _config.NumHiddenLayers; layer++)
        {
            _graph.Input($"past_key_values.{layer}.key", _graph.Numbers, batch, heads, past, size);
            _graph.Input($"past_key_values.{layer}.value", _graph.Numbers, batch, heads, past, size);
            _graph.Output($"present.{layer}.key", _graph.Numbers, batch, heads, total, size);
            _graph.Output($"present.{layer}.value", _graph.Numbers, batch, heads, total, size);
        }
    }

    /// <summary>From the mask: each text's last token, and the tokens of the longest.</summary>
    private void AddLengths()
    {
        const string prefix = "/model/attn_mask_reformat";
        var one = _graph.Number("/model/constants/one", 1, isList: true);
        var keep = OnnxAttribute.Of("keepdims", 0L);
        var sum = _graph.Node("ReduceSum", $"{prefix}/sum", ["attention_mask", one], keep);
        var last = _graph.Node("Sub", $"{prefix}/last", [sum, one]);
        var shape = _graph.Node("Shape", $"{prefix}/shape", ["attention_mask"]);
        var length = _graph.Number("/model/constants/length", 1, isList: false);
        var axis = OnnxAttribute.Of("axis", 0L);
        var longest = _graph.Node("Gather", $"{prefix}/longest", [shape, length], axis);
        var type = OnnxAttribute.Of("to", (long)OnnxType.Int32);
        _graph.Node("Cast", LastTokens, [last], type);
        _graph.Node("Cast", Longest, [longest], type);
    }

    private void AddRotation()
    {
        int[] shape = [_config.MaxPositionEmbeddings, _config.HeadSize / 2];
        _graph.Weight(Cosines, shape, () => RotaryAngles.Of(_config, Math.Cos));
        _graph.Weight(Sines, shape, () => RotaryAngles.Of(_config, Math.Sin));
    }

    private void AddLayers()
    {
        var embedding = _matrices.AsIs(MistralTensors.Embedding);
        var sum = _graph.Node("Gather", "/model/embed_tokens/output", [embedding, "input_ids"]);
        var input = _graph.Node(
            "SimplifiedLayerNormalization",
            "/model/layers.0/input_layernorm/output",
            [sum, _matrices.AsIs(MistralTensors.Layer(0, "input_layernorm"))],
            Epsilon(),
            OnnxAttribute.Of("axis", -1L),
            OnnxAttribute.Of("stash_type", 1L)
        );
        for (var layer = 0; layer < _config.NumHiddenLayers; layer++)
        {
            var attended = AddAttention(layer, input);
            (input, sum) = AddNorm(
                $"/model/layers.{layer}/post_attention_layernorm",
                sum,
                attended,
                MistralTensors.Layer(layer, "post_attention_layernorm"),
                isLast: false
            );
            var isLast = layer == _config.NumHiddenLayers - 1;
            (input, sum) = AddNorm(
                $"/model/layers.{layer}/next_layernorm",
                sum,
                AddFeedForward(layer, input),
                isLast ? MistralTensors.Norm : MistralTensors.Layer(layer + 1, "input_layernorm"),
                isLast
            );
        }

        var output = _config.TieWordEmbeddings ? MistralTensors.Embedding : MistralTensors.Output;
        _graph.Node("MatMul", "logits", [input, _matrices.Turned("lm_head.MatMul.weight", output)]);
    }

    private string AddAttention(int layer, string input)
    {
        string Project(string part, string from) => _matrices.Project(layer, "self_attn", "attn", part, from);
        var (query, key, value) = (Project("q_proj", input), Project("k_proj", input), Project("v_proj", input));
        var output = $"/model/layers.{layer}/attn/GroupQueryAttention/output";
        string[] caches = [$"past_key_values.{layer}.key", $"past_key_values.{layer}.value"];
        _graph.Node(
            "GroupQueryAttention",
            OnnxFile.Contributed,
            [output, $"present.{layer}.key", $"present.{layer}.value"],
            [query, key, value, .. caches, LastTokens, Longest, Cosines, Sines],
            OnnxAttribute.Of("num_heads", (long)_config.NumAttentionHeads),
            OnnxAttribute.Of("kv_num_heads", (long)_config.NumKeyValueHeads),
            OnnxAttribute.Of("scale", (float)(1 / Math.Sqrt(_config.HeadSize))),
            OnnxAttribute.Of("local_window_size", (long)(_config.SlidingWindow ?? -1)),
            OnnxAttribute.Of("do_rotary", 1L),
            OnnxAttribute.Of("rotary_interleaved", 0L)
        );
        return Project("o_proj", output);
    }

    private string AddFeedForward(int layer, string input)
    {
        var prefix = $"/model.layers.{layer}.mlp";
        string Project(string part, string from) => _matrices.Project(layer, "mlp", "mlp", part, from);
        var (gate, up) = (Project("gate_proj", input), Project("up_proj", input));
        var sigmoid = _graph.Node("Sigmoid", $"{prefix}/act_fn/sigmoid", [gate]);
        var activated = _graph.Node("Mul", $"{prefix}/act_fn/output", [gate, sigmoid]);
        return Project("down_proj", _graph.Node("Mul", $"{prefix}/product", [activated, up]));
    }

    /// <summary>Adds what a part has found to the running sum, and norms that; the last sum is of no use.</summary>
    private (string Output, string Sum) AddNorm(string prefix, string sum, string found, string weight, bool isLast)
    {
        var (output, next) = ($"{prefix}/output", $"{prefix}/sum");
        _graph.Node(
            "SkipSimplifiedLayerNormalization",
            OnnxFile.Contributed,
            isLast ? [output] : [output, string.Empty, string.Empty, next],
            [sum, found, _matrices.AsIs(weight)],
            Epsilon()
        );
        return (output, next);
    }

    private OnnxAttribute Epsilon() => OnnxAttribute.Of("epsilon", (float)_config.RmsNormEps);
}
