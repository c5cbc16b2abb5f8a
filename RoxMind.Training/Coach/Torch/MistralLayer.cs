using RoxMind.Training.Coach.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace RoxMind.Training.Coach.Torch;

/// <summary>One layer: attention, then the feed-forward part, each beside what it is added to.</summary>
internal sealed class MistralLayer : nn.Module
{
    private readonly RootMeanSquareNorm _inputNorm;
    private readonly RootMeanSquareNorm _middleNorm;
    private readonly MistralFeedForward _feedForward;

    /// <summary>A layer whose numbers are still to be put in.</summary>
    public MistralLayer(MistralConfig config, ComputePlace place)
        : base(nameof(MistralLayer))
    {
        Attention = new MistralAttention(config, place);
        _feedForward = new MistralFeedForward(config, place);
        _inputNorm = new RootMeanSquareNorm(config.HiddenSize, config.RmsNormEps, place);
        _middleNorm = new RootMeanSquareNorm(config.HiddenSize, config.RmsNormEps, place);
        register_module("self_attn", Attention);
        register_module("mlp", _feedForward);
        register_module("input_layernorm", _inputNorm);
        register_module("post_attention_layernorm", _middleNorm);
    }

    /// <summary>The layer's attention.</summary>
    public MistralAttention Attention { get; }

    /// <inheritdoc cref="MistralAttention.Forward"/>
    public Tensor Forward(Tensor input, RotaryTable rotary, Tensor? mask)
    {
        var attended = input + Attention.Forward(_inputNorm.forward(input), rotary, mask);
        return attended + _feedForward.forward(_middleNorm.forward(attended));
    }
}
