using RoxMind.Training.Coach.Models;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace RoxMind.Training.Coach.Torch;

/// <summary>Tokens to hidden numbers: the embedding, the layers one after the other, the last norm.</summary>
internal sealed class MistralStack : nn.Module
{
    private readonly MistralLayer[] _layers;
    private readonly RootMeanSquareNorm _norm;

    /// <summary>A stack whose numbers are still to be put in.</summary>
    public MistralStack(MistralConfig config, ComputePlace place)
        : base(nameof(MistralStack))
    {
        Embedding = nn.Embedding(config.VocabSize, config.HiddenSize, device: place.Device, dtype: place.Type);
        _layers = [.. Enumerable.Range(0, config.NumHiddenLayers).Select(_ => new MistralLayer(config, place))];
        _norm = new RootMeanSquareNorm(config.HiddenSize, config.RmsNormEps, place);
        register_module("embed_tokens", Embedding);
        register_module("layers", new ModuleList<MistralLayer>(_layers));
        register_module("norm", _norm);
    }

    /// <summary>What each token is within the model.</summary>
    public Embedding Embedding { get; }

    /// <summary>The layers.</summary>
    public IReadOnlyList<MistralLayer> Layers => _layers;

    /// <summary>Hidden numbers of tokens.</summary>
    /// <param name="tokens">[batch, places].</param>
    /// <param name="rotary">Turns queries and keys.</param>
    /// <param name="window">How far back a place sees, itself included; null for all.</param>
    public Tensor Forward(Tensor tokens, RotaryTable rotary, int? window)
    {
        var hidden = Embedding.forward(tokens);
        var mask = Mask(tokens.shape[1], window, hidden.device);
        foreach (var layer in _layers)
        {
            hidden = layer.Forward(hidden, rotary, mask);
        }

        return _norm.forward(hidden);
    }

    /// <summary>What each place sees; null where that is all before it.</summary>
    private static Tensor? Mask(long places, int? window, Device device)
    {
        if (window is not { } reach || reach >= places)
        {
            return null;
        }

        var visible = ones([places, places], ScalarType.Bool, device).tril();
        return visible.logical_and(visible.triu(1 - reach));
    }
}
