namespace RoxMind.Grains.Coaching.Contracts;

/// <summary>One entry of a text on its way.</summary>
/// <param name="Seq">Number within the text, from 1, without gaps.</param>
/// <param name="Text">The piece; empty in the last entry.</param>
/// <param name="Restart">Whether it replaces everything that came before.</param>
/// <param name="Whole">The whole text, in the last entry; null before.</param>
[GenerateSerializer]
[Immutable]
[Alias("feedback-entry")]
public sealed record FeedbackEntry(
    [property: Id(0)] long Seq,
    [property: Id(1)] string Text,
    [property: Id(2)] bool Restart,
    [property: Id(3)] Feedback? Whole
);
