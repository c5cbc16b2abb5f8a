using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace RoxMind.Training.Coach.Torch;

/// <summary>
/// A linear map without a bias, and a low-rank change beside it where there is one (LoRA; Hu et al. 2021): y = Wx + (alpha / r) BAx.
/// </summary>
internal sealed class Projection : nn.Module<Tensor, Tensor>
{
    private const double InitialDeviation = 0.02;

    private readonly Parameter _weight;
    private Parameter? _down;
    private Parameter? _up;

    /// <summary>A map of random numbers.</summary>
    /// <param name="inputs">Numbers that go in.</param>
    /// <param name="outputs">Numbers that come out.</param>
    /// <param name="scale">Factor on the usual spread of the random numbers.</param>
    public Projection(int inputs, int outputs, double scale = 1)
        : base(nameof(Projection))
    {
        _weight = new Parameter(randn(outputs, inputs) * (InitialDeviation * scale));
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
        _down = new Parameter(((rand(lora.Rank, inputs) * 2) - 1) * spread);
        _up = new Parameter(zeros(outputs, lora.Rank));
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

        var kept = training && Lora.Dropout > 0 ? nn.functional.dropout(input, Lora.Dropout, training: true) : input;
        return result + (nn.functional.linear(nn.functional.linear(kept, _down), _up) * Lora.Scale);
    }
}
