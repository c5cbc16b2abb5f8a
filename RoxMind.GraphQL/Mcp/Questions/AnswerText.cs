using RoxMind.Grains.Retrieval.Answers;

namespace RoxMind.GraphQL.Mcp.Questions;

/// <summary>An answer in sentences that say no number but those of its facts.</summary>
/// <param name="Sentences">Two or three sentences, each with the keys of the facts that it cites.</param>
/// <param name="Facts">The numbers that they rest on.</param>
/// <param name="Defaults">What was taken for granted because the question does not say it.</param>
internal sealed record AnswerText(
    IReadOnlyList<AnswerSentence> Sentences,
    IReadOnlyList<AnswerFact> Facts,
    IReadOnlyList<string> Defaults
)
{
    /// <summary>Reads it.</summary>
    public static AnswerText Of(QuestionAnswer answer) => new(answer.Sentences, answer.Facts, answer.Defaults);
}
