namespace RoxMind.Silo.Inference.Text.Models;

/// <summary>How a graph is computed.</summary>
internal sealed record TextGraphOptions
{
    /// <summary>What computes it; default the processor.</summary>
    public Accelerator Accelerator { get; init; } = Accelerator.Cpu;

    /// <summary>Threads that share one operator's work, the engine's own included; 0 (default) takes one a core.</summary>
    public int Threads { get; init; }

    /// <summary>
    /// Whether idle threads wait in a loop for the next operator. Faster by some microseconds an operator on a machine that does
    /// nothing else, and much slower on one that does; default false.
    /// </summary>
    public bool Spin { get; init; }
}
