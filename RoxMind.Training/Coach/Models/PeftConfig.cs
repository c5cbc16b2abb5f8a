namespace RoxMind.Training.Coach.Models;

/// <summary>What a LoRA adapter is, as <c>adapter_config.json</c> of the PEFT library has it.</summary>
internal sealed record PeftConfig
{
    /// <summary>Rank of the matrices.</summary>
    public required int R { get; init; }

    /// <summary>The scale times the rank.</summary>
    public required double LoraAlpha { get; init; }

    /// <summary>Share of the inputs that were left out while learning, from 0 to 1.</summary>
    public double LoraDropout { get; init; }

    /// <summary>Projections that the adapter adds to.</summary>
    public IReadOnlyList<string> TargetModules { get; init; } = ["q_proj", "v_proj"];

    /// <summary>Name of the model that the adapter belongs to.</summary>
    public required string BaseModelNameOrPath { get; init; }

    /// <summary>Kind of adapter.</summary>
    public string PeftType { get; init; } = "LORA";

    /// <summary>What the model does.</summary>
    public string TaskType { get; init; } = "CAUSAL_LM";

    /// <summary>Which biases were learnt.</summary>
    public string Bias { get; init; } = "none";

    /// <summary>Whether matrices are [inputs, outputs].</summary>
    public bool FanInFanOut { get; init; }

    /// <summary>Whether the adapter is for use only.</summary>
    public bool InferenceMode { get; init; } = true;

    /// <summary>Whether the scale is alpha over the rank's root.</summary>
    public bool UseRslora { get; init; }
}
