using Microsoft.Extensions.Primitives;
using RoxMind.GraphQL.Transport.Sse;

namespace RoxMind.GraphQL.Transport.Http;

/// <summary>How a caller wants to be answered.</summary>
/// <param name="MediaType">Media type of a single answer, and of a refusal.</param>
/// <param name="AcceptsStream">Whether several answers can come, as server-sent events.</param>
/// <param name="IsStream">Whether single answers come that way too, because the caller accepts nothing else.</param>
internal sealed record AnswerForm(string MediaType, bool AcceptsStream, bool IsStream)
{
    /// <summary>Chooses by the caller's <c>Accept</c>.</summary>
    /// <returns>Null when the caller accepts nothing that we have.</returns>
    public static AnswerForm? Negotiate(StringValues accept)
    {
        var json = ResponseMediaType.Negotiate(accept);
        var acceptsStream = EventStream.IsAccepted(accept);
        return json is not null ? new AnswerForm(json, acceptsStream, IsStream: false)
            : acceptsStream ? new AnswerForm(ResponseMediaType.Json, acceptsStream, IsStream: true)
            : null;
    }
}
