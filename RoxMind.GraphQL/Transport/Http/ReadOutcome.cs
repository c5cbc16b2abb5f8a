namespace RoxMind.GraphQL.Transport.Http;

/// <summary>The requests of an HTTP message, or why there are none.</summary>
internal abstract record ReadOutcome
{
    private ReadOutcome() { }

    /// <summary>The message was read.</summary>
    /// <param name="Requests">One request, or those of a batch.</param>
    /// <param name="IsBatch">Whether the answer is a list.</param>
    internal sealed record Read(IReadOnlyList<OperationRequest> Requests, bool IsBatch) : ReadOutcome;

    /// <summary>The message is refused, whatever media type the answer has.</summary>
    /// <param name="Status">HTTP status.</param>
    /// <param name="Code">Stable code.</param>
    /// <param name="Reason">Why, for people.</param>
    internal sealed record Refused(int Status, string Code, string Reason) : ReadOutcome;
}
