using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace RoxMind.Training.Coach.Torch;

/// <summary>Divides by the root of the mean square (Zhang and Sennrich 2019), then multiplies by learnt numbers.</summary>
internal sealed class RootMeanSquareNorm : nn.Module<Tensor, Tensor>
{
    private readonly Parameter _weight;
    private readonly double _epsilon;

    /// <summary>A norm that only divides.</summary>
    public RootMeanSquareNorm(int size, double epsilon, ComputePlace place)
        : base(nameof(RootMeanSquareNorm))
    {
        (_weight, _epsilon) = (new Parameter(ones(size, place.Type, place.Device)), epsilon);
        register_parameter("weight", _weight);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        // The mean square in single precision also where the model computes in half.
        var wide = input.to(ScalarType.Float32);
        var scale = rsqrt(wide.square().mean([-1], keepdim: true) + _epsilon);
        return (wide * scale).to(input.dtype) * _weight;
    }
}
