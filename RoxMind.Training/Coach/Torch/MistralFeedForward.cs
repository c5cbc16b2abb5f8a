using RoxMind.Training.Coach.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace RoxMind.Training.Coach.Torch;

/// <summary>The gated feed-forward part (SwiGLU; Shazeer 2020).</summary>
internal sealed class MistralFeedForward : nn.Module<Tensor, Tensor>
{
    private readonly Projection _gate;
    private readonly Projection _up;
    private readonly Projection _down;

    /// <summary>A part whose numbers are still to be put in.</summary>
    public MistralFeedForward(MistralConfig config, ComputePlace place)
        : base(nameof(MistralFeedForward))
    {
        _gate = new Projection(config.HiddenSize, config.IntermediateSize, place);
        _up = new Projection(config.HiddenSize, config.IntermediateSize, place);
        _down = new Projection(config.IntermediateSize, config.HiddenSize, place);
        register_module("gate_proj", _gate);
        register_module("up_proj", _up);
        register_module("down_proj", _down);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) =>
        _down.forward(nn.functional.silu(_gate.forward(input)) * _up.forward(input));
}
