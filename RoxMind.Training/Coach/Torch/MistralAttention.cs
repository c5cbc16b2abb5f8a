using RoxMind.Training.Coach.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace RoxMind.Training.Coach.Torch;

/// <summary>Attention whose keys and values several heads share (grouped-query attention; Ainslie et al. 2023).</summary>
internal sealed class MistralAttention : nn.Module
{
    private readonly MistralConfig _config;
    private readonly Projection _output;

    /// <summary>An attention whose numbers are still to be put in.</summary>
    public MistralAttention(MistralConfig config, ComputePlace place)
        : base(nameof(MistralAttention))
    {
        _config = config;
        var (queries, shared) = (config.NumAttentionHeads * config.HeadSize, config.NumKeyValueHeads * config.HeadSize);
        Query = new Projection(config.HiddenSize, queries, place);
        Key = new Projection(config.HiddenSize, shared, place);
        Value = new Projection(config.HiddenSize, shared, place);
        _output = new Projection(queries, config.HiddenSize, place);
        register_module("q_proj", Query);
        register_module("k_proj", Key);
        register_module("v_proj", Value);
        register_module("o_proj", _output);
    }

    /// <summary>Makes the queries.</summary>
    public Projection Query { get; }

    /// <summary>Makes the keys.</summary>
    public Projection Key { get; }

    /// <summary>Makes the values.</summary>
    public Projection Value { get; }

    /// <summary>Attends to what came before.</summary>
    /// <param name="input">[batch, places, hidden].</param>
    /// <param name="rotary">Turns queries and keys.</param>
    /// <param name="mask">What each place sees; null for all before it.</param>
    public Tensor Forward(Tensor input, RotaryTable rotary, Tensor? mask)
    {
        var (batch, places) = (input.shape[0], input.shape[1]);
        var queries = rotary.Turn(Heads(Query.forward(input), _config.NumAttentionHeads));
        var keys = Shared(rotary.Turn(Heads(Key.forward(input), _config.NumKeyValueHeads)));
        var values = Shared(Heads(Value.forward(input), _config.NumKeyValueHeads));
        var seen = nn.functional.scaled_dot_product_attention(
            queries,
            keys,
            values,
            attn_mask: mask,
            is_casual: mask is null
        );
        return _output.forward(seen.transpose(1, 2).reshape(batch, places, -1));

        Tensor Heads(Tensor flat, int heads) => flat.view(batch, places, heads, _config.HeadSize).transpose(1, 2);

        Tensor Shared(Tensor heads) =>
            _config.NumAttentionHeads == _config.NumKeyValueHeads
                ? heads
                : heads.repeat_interleave(_config.NumAttentionHeads / _config.NumKeyValueHeads, 1);
    }
}
