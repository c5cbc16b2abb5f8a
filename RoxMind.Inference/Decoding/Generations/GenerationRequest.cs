using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Inference.Decoding.Sampling;

namespace RoxMind.Inference.Decoding.Generations;

/// <summary>A text to be written.</summary>
internal sealed record GenerationRequest
{
    /// <summary>Tokens of the prompt; at least one.</summary>
    public required IReadOnlyList<int> Prompt { get; init; }

    /// <summary>Most tokens of the text.</summary>
    public required int MaxTokens { get; init; }

    /// <summary>How tokens are chosen; default the likeliest always.</summary>
    public SamplingOptions Sampling { get; init; } = new();

    /// <summary>What the text may be; null leaves it to the model. Called on the engine's thread, until the text ends.</summary>
    public ITextConstraint? Constraint { get; init; }

    /// <summary>Whether somebody waits for the text; such texts go first.</summary>
    public bool IsInteractive { get; init; }
}
