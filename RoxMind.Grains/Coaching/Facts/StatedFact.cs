namespace RoxMind.Grains.Coaching.Facts;

/// <summary>One value that a text states, and where it comes from.</summary>
/// <param name="Reference">The place in the analysis, for example <c>p1.gap</c>: the gap of the first priority.</param>
/// <param name="Text">The words that stand in the text.</param>
[GenerateSerializer]
[Immutable]
[Alias("stated-fact")]
public sealed record StatedFact([property: Id(0)] string Reference, [property: Id(1)] string Text);
