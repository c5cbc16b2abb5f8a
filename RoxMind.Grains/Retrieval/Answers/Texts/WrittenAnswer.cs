using System.Collections.Immutable;
using RoxMind.Grains.Coaching.Contracts;

namespace RoxMind.Grains.Retrieval.Answers.Texts;

/// <summary>The answer to a question as a text, so far or whole.</summary>
/// <param name="Text">What there is of it: whole sentences, each held against the facts.</param>
/// <param name="IsComplete">Whether it is whole; nothing more comes then.</param>
/// <param name="Model">What writes it: <c>sentences</c> for those of the answer itself, or the chat model's name.</param>
/// <param name="Fallback">Why no chat model wrote it; null when one did.</param>
/// <param name="Facts">The facts that it states, in its order.</param>
[GenerateSerializer]
[Immutable]
[Alias("written-answer")]
public sealed record WrittenAnswer(
    [property: Id(0)] string Text,
    [property: Id(1)] bool IsComplete,
    [property: Id(2)] string Model,
    [property: Id(3)] FallbackReason? Fallback,
    [property: Id(4)] ImmutableArray<AnswerFact> Facts
);
