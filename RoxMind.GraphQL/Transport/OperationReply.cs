namespace RoxMind.GraphQL.Transport;

/// <summary>What became of an operation.</summary>
internal abstract record OperationReply
{
    private OperationReply() { }

    /// <summary>One encoded GraphQL response.</summary>
    /// <param name="Json">The response object, UTF-8.</param>
    /// <param name="Status">How it ended.</param>
    internal sealed record Answer(ReadOnlyMemory<byte> Json, AnswerStatus Status) : OperationReply;

    /// <summary>Responses that come by and by; the next ones are produced when they are asked for.</summary>
    /// <param name="Responses">Encoded response objects, UTF-8: those that are there together, valid until more are asked for.</param>
    /// <param name="Pace">Tells when the receiver is too slow for them; null when they wait for it.</param>
    internal sealed record Streamed(
        IAsyncEnumerable<IReadOnlyList<ReadOnlyMemory<byte>>> Responses,
        ISubscriberPace? Pace = null
    ) : OperationReply;

    /// <summary>The operation is of a kind that the transport cannot carry; it was not executed.</summary>
    /// <param name="Kind">Its kind.</param>
    internal sealed record NotAllowed(OperationKinds Kind) : OperationReply;
}
