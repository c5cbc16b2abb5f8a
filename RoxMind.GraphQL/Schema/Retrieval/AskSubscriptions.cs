using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using GraphQL;
using RoxMind.Grains.Retrieval;
using RoxMind.Grains.Retrieval.Answers.Texts;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Typing;
using RoxMind.GraphQL.Streams;

namespace RoxMind.GraphQL.Schema.Retrieval;

/// <summary>Follows answers while they are put into words.</summary>
internal sealed class AskSubscriptions(IGrainFactory grains)
{
    private const int Races = 20;

    /// <summary>
    /// The answer to a question, as `ask` gives it, put into words by the configured chat model as it writes: each time the whole text so far.
    /// Every sentence is held against the facts of the answer before it is shown. Without a chat model, and where it fails or says what the facts
    /// do not, the answer's own sentences come, and `fallback` says why. A question that `ask` would not answer is an error with its code.
    /// </summary>
    /// <param name="question">The question, at most 500 characters.</param>
    /// <param name="me">Who asks: the id of an athlete, or of the race that the question is about. Needed for questions about "me".</param>
    /// <param name="meaning">The meaning as JSON, in place of the question.</param>
    [Cost(60)]
    public IAsyncEnumerable<WrittenAnswer> AskText(string? question = null, OpaqueId? me = null, string? meaning = null)
    {
        var request = AskArguments.Of(question, me, meaning);
        var text = Encoding.UTF8.GetBytes($"{request.AthleteId}\n{request.RaceId}\n{question}\n{meaning}");
        var key = Convert.ToHexString(SHA256.HashData(text));
        return LiveStream.States($"ask:{key}", cancellationToken => FollowAsync(key, request, cancellationToken));
    }

    private async IAsyncEnumerable<WrittenAnswer> FollowAsync(
        string key,
        AskRequest request,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var reply = await grains.GetGrain<IRetrievalGrain>(0).AskAsync(request, 0, Races, cancellationToken);
        if (reply is QuestionReply.NotUnderstood refused)
        {
            throw new ExecutionError(refused.Reason) { Code = refused.Code };
        }

        var answered = (QuestionReply.Answered)reply;
        var texts = grains
            .GetGrain<IAnswerTextGrain>(key)
            .Write(request.Question ?? answered.Understood.Text, answered.Answer, cancellationToken);
        await foreach (var text in texts.WithCancellation(cancellationToken))
        {
            yield return text;
        }
    }
}
