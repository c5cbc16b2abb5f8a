using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Grains.Retrieval;

/// <summary>A question as it was understood.</summary>
/// <param name="Meaning">What it means, as canonical JSON.</param>
/// <param name="Text">The same in plain words.</param>
/// <param name="Question">The part of it that a search for races by strengths takes.</param>
[GenerateSerializer]
[Immutable]
[Alias("question-reading")]
public sealed record QuestionReading(
    [property: Id(0)] string Meaning,
    [property: Id(1)] string Text,
    [property: Id(2)] RaceQuestion Question
)
{
    /// <summary>The chat model that filled in what the grammar left open; null where none did.</summary>
    [Id(3)]
    public string? FilledBy { get; init; }
}
