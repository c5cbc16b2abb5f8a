using RoxMind.Training.Coach.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace RoxMind.Training.Coach.Torch;

/// <summary>
/// A language model of the Mistral architecture (Jiang et al. 2023) as a module that can be trained. Its parameters have the names of
/// the transformers library.
/// </summary>
internal sealed class MistralModel : nn.Module<Tensor, Tensor>
{
    private const double InitialDeviation = 0.02;

    private readonly MistralStack _stack;
    private readonly Projection? _head;
    private readonly RotaryTable _rotary;

    /// <summary>A model whose numbers are still to be put in.</summary>
    /// <param name="config">Its sizes.</param>
    /// <param name="place">Where it computes.</param>
    public MistralModel(MistralConfig config, ComputePlace place)
        : base(nameof(MistralModel))
    {
        ArgumentNullException.ThrowIfNull(config);
        (Config, Device, _stack) = (config, place.Device, new MistralStack(config, place));
        register_module("model", _stack);
        if (!config.TieWordEmbeddings)
        {
            _head = new Projection(config.HiddenSize, config.VocabSize, place);
            register_module("lm_head", _head);
        }

        _rotary = new RotaryTable(config.HeadSize, config.MaxPositionEmbeddings, config.RopeTheta, place);
    }

    /// <summary>Its sizes.</summary>
    public MistralConfig Config { get; }

    /// <summary>Where it computes.</summary>
    public Device Device { get; }

    /// <summary>Its layers.</summary>
    public IReadOnlyList<MistralLayer> Layers => _stack.Layers;

    /// <summary>Puts random numbers in.</summary>
    /// <param name="seed">The same seed gives the same numbers.</param>
    public void Randomize(int seed)
    {
        using var silent = no_grad();
        manual_seed(seed);

        // What adds to the running sum begins smaller the more layers there are (as GPT-2 does).
        var sumScale = 1 / Math.Sqrt(2 * Config.NumHiddenLayers);
        foreach (var (name, parameter) in named_parameters().Where(one => one.parameter.dim() > 1))
        {
            var isAdded =
                name.EndsWith("o_proj.weight", StringComparison.Ordinal)
                || name.EndsWith("down_proj.weight", StringComparison.Ordinal);
            parameter.normal_(0, InitialDeviation * (isAdded ? sumScale : 1));
        }
    }

    /// <summary>Begins a low-rank change of the queries' and the values' projections; all else stays as it is.</summary>
    public void Adapt(LoraSettings lora)
    {
        foreach (var parameter in parameters())
        {
            parameter.requires_grad = false;
        }

        foreach (var layer in Layers)
        {
            layer.Attention.Query.Adapt(lora);
            layer.Attention.Value.Adapt(lora);
        }
    }

    /// <inheritdoc/>
    /// <param name="input">Tokens: [batch, places].</param>
    /// <returns>A number for each token of the vocabulary: [batch, places, vocabulary].</returns>
    public override Tensor forward(Tensor input)
    {
        var hidden = _stack.Forward(input, _rotary, Config.SlidingWindow);
        return _head is null ? nn.functional.linear(hidden, _stack.Embedding.weight!) : _head.forward(hidden);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _rotary.Dispose();
        }

        base.Dispose(disposing);
    }
}
