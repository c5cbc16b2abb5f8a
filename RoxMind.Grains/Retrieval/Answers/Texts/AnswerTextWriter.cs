using System.Runtime.CompilerServices;
using RoxMind.Grains.Coaching.Contracts;

namespace RoxMind.Grains.Retrieval.Answers.Texts;

/// <summary>
/// Has a chat model put an answer into words, sentence by sentence. It writes references in place of numbers, and a sentence that does not stand up
/// to the facts ends the attempt: the answer's own sentences stand in then, as they do where no model is configured or it fails.
/// </summary>
/// <param name="generator">The model; null, or one without an endpoint, writes nothing.</param>
internal sealed class AnswerTextWriter(ITextGenerator? generator)
{
    /// <summary>What writes where no chat model does.</summary>
    private const string OwnSentences = "sentences";

    private const int Seed = 1;

    /// <summary>The text as it grows; the last one is whole.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public async IAsyncEnumerable<WrittenAnswer> WriteAsync(
        string question,
        QuestionAnswer answer,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        if (generator?.Endpoint is not { } model)
        {
            yield return Own(answer, FallbackReason.NoModel);
            yield break;
        }

        var request = new TextRequest(AnswerPrompt.Of(question, answer), Constraint: null, Seed, IsInteractive: true);
        var text = new AnswerTemplate(answer);
        await using var pieces = generator
            .GenerateAsync(request, cancellationToken)
            .GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            var (hasNext, failure) = await MoveAsync(pieces);
            var hasGrown = hasNext ? text.Append(pieces.Current) : text.Close();
            if (failure is not null || text.IsUnsound)
            {
                yield return Own(answer, failure ?? FallbackReason.NotGrounded);
                yield break;
            }

            if (!hasNext)
            {
                yield return new WrittenAnswer(text.Text, IsComplete: true, model, Fallback: null, [.. text.Facts]);
                yield break;
            }

            if (hasGrown)
            {
                yield return new WrittenAnswer(text.Text, IsComplete: false, model, Fallback: null, [.. text.Facts]);
            }
        }
    }

    private static async Task<(bool HasNext, FallbackReason? Failure)> MoveAsync(IAsyncEnumerator<string> pieces)
    {
        try
        {
            return (await pieces.MoveNextAsync(), null);
        }
        catch (TextGenerationException failed)
        {
            return (false, failed.Reason);
        }
    }

    private static WrittenAnswer Own(QuestionAnswer answer, FallbackReason reason) =>
        new(
            string.Join(' ', answer.Sentences.Select(sentence => sentence.Text)),
            IsComplete: true,
            OwnSentences,
            reason,
            [
                .. answer
                    .Sentences.SelectMany(sentence => sentence.Facts)
                    .Distinct(StringComparer.Ordinal)
                    .Select(key => answer.Facts.Single(fact => fact.Key == key)),
            ]
        );
}
