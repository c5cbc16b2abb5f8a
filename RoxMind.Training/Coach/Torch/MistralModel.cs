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
    private readonly MistralStack _stack;
    private readonly Projection? _head;
    private RotaryTable _rotary;

    /// <summary>A model of random numbers, by the seed of <c>torch.manual_seed</c>.</summary>
    public MistralModel(MistralConfig config)
        : base(nameof(MistralModel))
    {
        ArgumentNullException.ThrowIfNull(config);
        (Config, _stack) = (config, new MistralStack(config));
        register_module("model", _stack);
        if (!config.TieWordEmbeddings)
        {
            _head = new Projection(config.HiddenSize, config.VocabSize);
            register_module("lm_head", _head);
        }

        _rotary = Rotary(CPU, ScalarType.Float32);
    }

    /// <summary>Its sizes.</summary>
    public MistralConfig Config { get; }

    /// <summary>Where it computes.</summary>
    public Device Device { get; private set; } = CPU;

    /// <summary>Its layers.</summary>
    public IReadOnlyList<MistralLayer> Layers => _stack.Layers;

    /// <summary>What adds to the running sum begins smaller the more layers there are (as GPT-2 does).</summary>
    public static double OutputScale(MistralConfig config) => 1 / Math.Sqrt(2 * config.NumHiddenLayers);

    /// <summary>Moves the model to a device and a type of numbers.</summary>
    public void Place(Device device, ScalarType type)
    {
        this.to(type).to(device);
        _rotary.Dispose();
        (_rotary, Device) = (Rotary(device, type), device);
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

    private RotaryTable Rotary(Device device, ScalarType type) =>
        new(Config.HeadSize, Config.MaxPositionEmbeddings, Config.RopeTheta, device, type);
}
