using System.Collections.Immutable;

namespace RoxMind.Grains.Retrieval.Answers;

/// <summary>A sentence of an answer; each number in it is that of a fact cited.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Facts">Keys of the facts.</param>
[GenerateSerializer]
[Immutable]
[Alias("answer-sentence")]
public sealed record AnswerSentence([property: Id(0)] string Text, [property: Id(1)] ImmutableArray<string> Facts);
