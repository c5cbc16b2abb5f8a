namespace RoxMind.Training.Coach.Models;

/// <summary>Names and shapes of a model's tensors, as the transformers library calls them.</summary>
internal static class MistralTensors
{
    /// <summary>Matrix of the inputs.</summary>
    public const string Embedding = "model.embed_tokens.weight";

    /// <summary>Weights of the last norm.</summary>
    public const string Norm = "model.norm.weight";

    /// <summary>Matrix of the outputs; models with tied embeddings have none.</summary>
    public const string Output = "lm_head.weight";

    /// <summary>Name of a layer's tensor.</summary>
    /// <param name="layer">The layer, from 0.</param>
    /// <param name="part">The part, such as <c>self_attn.q_proj</c>.</param>
    public static string Layer(int layer, string part) => $"model.layers.{layer}.{part}.weight";

    /// <summary>Every tensor of a model, from the inputs on; matrices are [outputs, inputs].</summary>
    public static IEnumerable<(string Name, int[] Shape)> Of(MistralConfig config)
    {
        var (hidden, inner) = (config.HiddenSize, config.IntermediateSize);
        var (queries, keys) = (config.NumAttentionHeads * config.HeadSize, config.NumKeyValueHeads * config.HeadSize);
        yield return (Embedding, [config.VocabSize, hidden]);
        for (var layer = 0; layer < config.NumHiddenLayers; layer++)
        {
            yield return (Layer(layer, "input_layernorm"), [hidden]);
            yield return (Layer(layer, "self_attn.q_proj"), [queries, hidden]);
            yield return (Layer(layer, "self_attn.k_proj"), [keys, hidden]);
            yield return (Layer(layer, "self_attn.v_proj"), [keys, hidden]);
            yield return (Layer(layer, "self_attn.o_proj"), [hidden, queries]);
            yield return (Layer(layer, "post_attention_layernorm"), [hidden]);
            yield return (Layer(layer, "mlp.gate_proj"), [inner, hidden]);
            yield return (Layer(layer, "mlp.up_proj"), [inner, hidden]);
            yield return (Layer(layer, "mlp.down_proj"), [hidden, inner]);
        }

        yield return (Norm, [hidden]);
        if (!config.TieWordEmbeddings)
        {
            yield return (Output, [config.VocabSize, hidden]);
        }
    }
}
