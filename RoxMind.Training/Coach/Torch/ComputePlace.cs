using TorchSharp;
using static TorchSharp.torch;

namespace RoxMind.Training.Coach.Torch;

/// <summary>Where a model computes, and in what numbers.</summary>
/// <param name="Device">Processor or graphics card.</param>
/// <param name="Type">Type of the weights.</param>
internal sealed record ComputePlace(Device Device, ScalarType Type)
{
    /// <summary>The processor, in single precision.</summary>
    public static ComputePlace Processor { get; } = new(CPU, ScalarType.Float32);

    /// <summary>The place of a name.</summary>
    /// <param name="device"><c>cpu</c> or <c>cuda</c>; a graphics card computes in bfloat16.</param>
    /// <exception cref="InvalidOperationException">There is no such card, or this build has no code for it.</exception>
    public static ComputePlace Of(string device) =>
        device != "cuda" ? Processor
        : cuda.is_available() ? new ComputePlace(CUDA, ScalarType.BFloat16)
        : throw new InvalidOperationException(
            "There is no CUDA device, or this build is not for one: build with -p:RoxMindAccelerator=cuda."
        );
}
