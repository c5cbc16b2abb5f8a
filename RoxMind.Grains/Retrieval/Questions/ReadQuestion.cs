using System.Collections.Immutable;
using RoxMind.Grains.Retrieval.Meanings;

namespace RoxMind.Grains.Retrieval.Questions;

/// <summary>What became of reading a question.</summary>
/// <param name="Meaning">What it means; of one that is not answered, the reason.</param>
/// <param name="Ignored">Words that nothing was made of.</param>
/// <param name="Fault">Why it is not answered, for people; null when it is.</param>
public sealed record ReadQuestion(Meaning Meaning, ImmutableArray<string> Ignored, string? Fault)
{
    /// <summary>
    /// What was read of a question that is not answered because something in it is not clear; null where it is refused for what it says, or a
    /// negation is left of which nothing was made.
    /// </summary>
    public Meaning? Open { get; init; }
}
