using TorchSharp;
using static TorchSharp.torch;

namespace RoxMind.Training.Coach.Torch;

/// <summary>
/// Turns queries and keys by angles that grow with their place (RoPE; Su et al. 2021), halves against halves as the transformers
/// library's Mistral does.
/// </summary>
internal sealed class RotaryTable : IDisposable
{
    private readonly Tensor _cosines;
    private readonly Tensor _sines;

    /// <summary>The angles of all places.</summary>
    public RotaryTable(int headSize, int places, double theta, ComputePlace place)
    {
        using var scope = NewDisposeScope();
        var frequencies = pow(theta, -(arange(0, headSize, 2, ScalarType.Float64) / headSize));
        var angles = outer(arange(0, places, 1, ScalarType.Float64), frequencies);
        var both = cat([angles, angles], -1);
        _cosines = both.cos().to(place.Type).to(place.Device).DetachFromDisposeScope();
        _sines = both.sin().to(place.Type).to(place.Device).DetachFromDisposeScope();
    }

    /// <summary>Turns heads.</summary>
    /// <param name="heads">[batch, heads, places, head size].</param>
    public Tensor Turn(Tensor heads)
    {
        var places = heads.shape[2];
        var half = heads.shape[3] / 2;
        var turned = cat([-heads.narrow(-1, half, half), heads.narrow(-1, 0, half)], -1);
        return (heads * _cosines.narrow(0, 0, places)) + (turned * _sines.narrow(0, 0, places));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _cosines.Dispose();
        _sines.Dispose();
    }
}
