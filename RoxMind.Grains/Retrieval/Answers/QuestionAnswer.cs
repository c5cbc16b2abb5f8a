using System.Collections.Immutable;
using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Grains.Retrieval.Answers;

/// <summary>The answer to a question: what was found, and two or three sentences that say no number but those of the facts.</summary>
/// <param name="Sentences">The sentences.</param>
/// <param name="Facts">What they rest on.</param>
/// <param name="Defaults">What was taken for granted because the question does not say it.</param>
/// <param name="Found">The races found; none where the answer is of one athlete.</param>
[GenerateSerializer]
[Immutable]
[Alias("question-answer")]
public sealed record QuestionAnswer(
    [property: Id(0)] ImmutableArray<AnswerSentence> Sentences,
    [property: Id(1)] ImmutableArray<AnswerFact> Facts,
    [property: Id(2)] ImmutableArray<string> Defaults,
    [property: Id(3)] FoundRaces Found
);
