using System.Collections.Immutable;
using RoxMind.Grains.Coaching.Facts;

namespace RoxMind.Grains.Coaching.Contracts;

/// <summary>The written explanation of a race.</summary>
/// <param name="Text">110 to 180 words in plain language.</param>
/// <param name="Model">What wrote it: <c>planner</c>, or the language model's name and version.</param>
/// <param name="Grounded">Whether every number and name was checked against the analysis.</param>
[GenerateSerializer]
[Immutable]
[Alias("feedback")]
public sealed record Feedback(
    [property: Id(0)] string Text,
    [property: Id(1)] string Model,
    [property: Id(2)] bool Grounded
)
{
    /// <summary>Why the sentence planner wrote it and not a language model; null when a language model did.</summary>
    [Id(3)]
    public FallbackReason? Fallback { get; init; }

    /// <summary>What the fallback came from, for people; null without one.</summary>
    [Id(4)]
    public string? Detail { get; init; }

    /// <summary>
    /// The values that the text states, in its order, each with its place in the analysis. Empty for texts of the sentence planner,
    /// which takes all its values from the analysis.
    /// </summary>
    [Id(5)]
    public ImmutableArray<StatedFact> Facts { get; init; } = [];

    /// <summary>
    /// Whether another attempt would end the same, so that the text is worth keeping: a language model wrote it, or what it wrote
    /// did not stand up to the analysis.
    /// </summary>
    internal bool IsFinal => Fallback is null or FallbackReason.NotGrounded;
}
