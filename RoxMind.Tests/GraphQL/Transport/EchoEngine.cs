using System.Runtime.CompilerServices;
using System.Text;
using System.Threading.Channels;
using RoxMind.GraphQL.Transport;

namespace RoxMind.Tests.GraphQL.Transport;

/// <summary>
/// An engine that does what the document's first word says, so that the transports are tested without a schema. It also shows
/// that they need none.
/// </summary>
internal sealed class EchoEngine : IOperationEngine
{
    /// <summary>What subscriptions answer, in order, each when it is asked for.</summary>
    public Channel<string> Events { get; } = Channel.CreateUnbounded<string>();

    /// <summary>Completes when a subscription was ended from outside.</summary>
    public TaskCompletionSource Cancelled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What subscriptions say of their receiver.</summary>
    public ISubscriberPace? Pace { get; set; }

    /// <summary>The last operation.</summary>
    public OperationRequest? Last { get; private set; }

    public Task<OperationReply> ExecuteAsync(
        OperationRequest request,
        OperationCaller caller,
        CancellationToken cancellationToken
    )
    {
        Last = request;
        var kind = request.Query.Split(' ')[0] switch
        {
            "mutation" => OperationKinds.Mutation,
            "subscription" => OperationKinds.Subscription,
            _ => OperationKinds.Query,
        };
        return Task.FromResult<OperationReply>(
            !caller.Allowed.HasFlag(kind) ? new OperationReply.NotAllowed(kind)
            : kind == OperationKinds.Subscription
                ? new OperationReply.Streamed(StreamAsync(CancellationToken.None), Pace)
            : request.Query switch
            {
                "invalid" => Answer("""{"errors":[{"message":"no"}]}""", AnswerStatus.Invalid),
                "slow" => Answer("""{"errors":[{"message":"late"}]}""", AnswerStatus.TimedOut),
                "busy" => Answer("""{"errors":[{"message":"busy"}]}""", AnswerStatus.Unavailable),
                "broken" => Answer("""{"errors":[{"message":"fault"}]}""", AnswerStatus.Failed),
                "throw" => throw new InvalidOperationException("secret"),
                var text when text.StartsWith("large ", StringComparison.Ordinal) => Answer(
                    $$"""{"data":{"ok":"{{new string('a', int.Parse(text[6..]))}}"} }""",
                    AnswerStatus.Executed
                ),
                _ => Answer("""{"data":{"ok":true}}""", AnswerStatus.Executed),
            }
        );
    }

    private async IAsyncEnumerable<IReadOnlyList<ReadOnlyMemory<byte>>> StreamAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        try
        {
            await foreach (var text in Events.Reader.ReadAllAsync(cancellationToken))
            {
                yield return [Encoding.UTF8.GetBytes(text)];
            }
        }
        finally
        {
            // Not a callback of the token: the end of the reading would take it back before it is called.
            if (cancellationToken.IsCancellationRequested)
            {
                Cancelled.TrySetResult();
            }
        }
    }

    private static OperationReply.Answer Answer(string json, AnswerStatus status) =>
        new(Encoding.UTF8.GetBytes(json), status);
}
