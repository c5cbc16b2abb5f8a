using System.Collections.Immutable;
using RoxMind.Grains.Retrieval.Answers;

namespace RoxMind.Grains.Retrieval;

/// <summary>The answer to a question.</summary>
[GenerateSerializer]
[Immutable]
[Alias("question-reply")]
public abstract record QuestionReply
{
    private QuestionReply() { }

    /// <summary>The question was understood and answered.</summary>
    /// <param name="Understood">As it was understood.</param>
    /// <param name="Answer">The answer.</param>
    [GenerateSerializer]
    [Immutable]
    [Alias("meaning-answered")]
    public sealed record Answered([property: Id(0)] QuestionReading Understood, [property: Id(1)] QuestionAnswer Answer)
        : QuestionReply;

    /// <summary>The question is not answered, and nothing was searched.</summary>
    /// <param name="Code">A stable code.</param>
    /// <param name="Reason">Why, for people.</param>
    /// <param name="Hints">Questions that would be understood.</param>
    /// <param name="Meaning">The canonical JSON of the refusal; of a meaning that cannot be answered here, of that.</param>
    [GenerateSerializer]
    [Immutable]
    [Alias("question-refused")]
    public sealed record NotUnderstood(
        [property: Id(0)] string Code,
        [property: Id(1)] string Reason,
        [property: Id(2)] ImmutableArray<string> Hints,
        [property: Id(3)] string Meaning
    ) : QuestionReply;
}
