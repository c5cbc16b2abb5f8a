using Orleans.Concurrency;
using RoxMind.Grains.Retrieval.Answers;
using RoxMind.Grains.Retrieval.Answers.Texts;

namespace RoxMind.Grains.Retrieval;

/// <summary>Puts answers to one question into words, for those who follow them. The key is made of the question.</summary>
[Alias("answer-text")]
public interface IAnswerTextGrain : IGrainWithStringKey
{
    /// <summary>The text as it grows; the last one is whole.</summary>
    /// <param name="question">What was asked: the words, or the meaning in plain words.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    [Alias("write")]
    [AlwaysInterleave]
    IAsyncEnumerable<WrittenAnswer> Write(string question, QuestionAnswer answer, CancellationToken cancellationToken);
}
