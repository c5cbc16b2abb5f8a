using System.Collections.Immutable;
using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Grains.Retrieval;

/// <summary>The answer to a question in plain language.</summary>
[GenerateSerializer]
[Immutable]
[Alias("question-reply")]
public abstract record QuestionReply
{
    private QuestionReply() { }

    /// <summary>The question was understood and searched for.</summary>
    /// <param name="Question">As it was understood.</param>
    /// <param name="Found">The races.</param>
    [GenerateSerializer]
    [Immutable]
    [Alias("question-answered")]
    public sealed record Answered([property: Id(0)] RaceQuestion Question, [property: Id(1)] FoundRaces Found)
        : QuestionReply;

    /// <summary>The question was not understood, and nothing was searched.</summary>
    /// <param name="Code">A stable code.</param>
    /// <param name="Reason">Why, for people.</param>
    /// <param name="Hints">Questions that would be understood, or places that are known.</param>
    [GenerateSerializer]
    [Immutable]
    [Alias("question-refused")]
    public sealed record NotUnderstood(
        [property: Id(0)] string Code,
        [property: Id(1)] string Reason,
        [property: Id(2)] ImmutableArray<string> Hints
    ) : QuestionReply;
}
