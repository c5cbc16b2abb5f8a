using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Grains.Retrieval.Answers;
using RoxMind.Grains.Retrieval.Answers.Texts;

namespace RoxMind.Grains.Retrieval;

/// <summary>Puts answers into words; keeps nothing.</summary>
[GrainType("answer-text")]
internal sealed class AnswerTextGrain(ITextGenerator? generator = null) : Grain, IAnswerTextGrain
{
    /// <inheritdoc/>
    public IAsyncEnumerable<WrittenAnswer> Write(
        string question,
        QuestionAnswer answer,
        CancellationToken cancellationToken
    ) => new AnswerTextWriter(generator).WriteAsync(question, answer, cancellationToken);
}
