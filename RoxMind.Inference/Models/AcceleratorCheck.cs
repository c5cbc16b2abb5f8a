namespace RoxMind.Inference.Models;

/// <summary>Decides whether this build of ONNX Runtime has what a setting asks for.</summary>
internal static class AcceleratorCheck
{
    private const string Cuda = "CUDAExecutionProvider";

    /// <summary>Says what to do when an accelerator can't be used; null when it can.</summary>
    /// <param name="wanted">What the setting asks for.</param>
    /// <param name="available">What ONNX Runtime says it has, by its own names.</param>
    public static string? Problem(Accelerator wanted, IReadOnlyCollection<string> available)
    {
        ArgumentNullException.ThrowIfNull(available);
        return wanted == Accelerator.Cpu || available.Contains(Cuda, StringComparer.Ordinal)
            ? null
            : $"Coach:Provider is 'cuda', and this build has only {string.Join(", ", available)}. Build with "
                + "-p:RoxMindAccelerator=cuda (it brings Microsoft.ML.OnnxRuntime.Gpu, which needs CUDA and cuDNN on the "
                + "machine), or set Coach:Provider to 'cpu'.";
    }
}
