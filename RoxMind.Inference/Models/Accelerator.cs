namespace RoxMind.Inference.Models;

/// <summary>What computes a language model.</summary>
internal enum Accelerator
{
    /// <summary>The processor.</summary>
    Cpu = 0,

    /// <summary>A graphics card of NVIDIA.</summary>
    Cuda = 1,
}
