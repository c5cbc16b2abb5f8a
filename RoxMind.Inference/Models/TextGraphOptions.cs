namespace RoxMind.Inference.Models;

/// <summary>How a graph is computed.</summary>
internal sealed record TextGraphOptions
{
    /// <summary>What computes it; default the processor.</summary>
    public Accelerator Accelerator { get; init; } = Accelerator.Cpu;

    /// <summary>Threads that compute it; 0 (default) takes one a core.</summary>
    public int Threads { get; init; }

    /// <summary>See <see cref="TextGraph.Lanes"/>; 0 (default) takes what suits the graph's size.</summary>
    public int Lanes { get; init; }
}
