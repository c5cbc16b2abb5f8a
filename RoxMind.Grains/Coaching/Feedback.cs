namespace RoxMind.Grains.Coaching;

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
);
