using RoxMind.Training.Coach.Torch;

namespace RoxMind.Training.Coach.Learning;

/// <summary>What is to be learnt.</summary>
internal sealed record LearningWork
{
    /// <summary>The model.</summary>
    public required MistralModel Model { get; init; }

    /// <summary>What it learns from.</summary>
    public required IReadOnlyList<TokenDocument> Documents { get; init; }

    /// <summary>What it is judged by: documents on events that none of the others is about.</summary>
    public required IReadOnlyList<TokenDocument> HeldOut { get; init; }

    /// <summary>How it learns.</summary>
    public required LearningOptions Options { get; init; }

    /// <summary>Where it is kept how far learning is.</summary>
    public required Checkpoint Checkpoint { get; init; }
}
