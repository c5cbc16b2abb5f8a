using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace RoxMind.Training.Coach.Torch;

/// <summary>
/// A linear map without a bias, and a low-rank change beside it where there is one (LoRA; Hu et al. 2021): y = Wx + (alpha / r) BAx.
/// </summary>
internal sealed class Projection : nn.Module<Tensor, Tensor>
{
    private readonly Parameter _weight;
    private Parameter? _down;
    private Parameter? _up;

    /// <summary>A map whose numbers are still to be put in.</summary>
    /// <param name="inputs">Numbers that go in.</param>
    /// <param name="outputs">Numbers that come out.</param>
    /// <param name="place">Where it computes.</param>
    public Projection(int inputs, int outputs, ComputePlace place)
        : base(nameof(Projection))
    {
        _weight = new Parameter(empty(outputs, inputs, place.Type, place.Device));
        register_parameter("weight", _weight);
    }

    /// <summary>The map's numbers: outputs × inputs.</summary>
    public Parameter Weight => _weight;

    /// <summary>The low-rank change: A (rank × inputs) and B (outputs × rank); null without one.</summary>
    public (Parameter A, Parameter B)? Adapter => _down is null || _up is null ? null : (_down, _up);

    /// <summary>How the change is applied; null without one.</summary>
    public LoraSettings? Lora { get; private set; }

    /// <summary>Begins a change: the map itself stays as it is from now on, and B of zeros changes nothing yet.</summary>
    public void Adapt(LoraSettings lora)
    {
        Lora = lora;
        _weight.requires_grad = false;
        var (outputs, inputs) = (_weight.shape[0], _weight.shape[1]);
        var spread = 1 / Math.Sqrt(inputs);
        _down = new Parameter((((rand(lora.Rank, inputs) * 2) - 1) * spread).to(_weight.device));
        _up = new Parameter(zeros(outputs, lora.Rank).to(_weight.device));
        register_parameter("lora_A", _down);
        register_parameter("lora_B", _up);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        var result = nn.functional.linear(input, _weight);
        if (_down is null || _up is null || Lora is null)
        {
            return result;
        }

        // The change in single precision, whatever the map is in: its steps are too small for less.
        var wide = input.to(ScalarType.Float32);
        var kept = training && Lora.Dropout > 0 ? nn.functional.dropout(wide, Lora.Dropout, training: true) : wide;
        var change = nn.functional.linear(nn.functional.linear(kept, _down), _up) * Lora.Scale;
        return result + change.to(result.dtype);
    }
}
