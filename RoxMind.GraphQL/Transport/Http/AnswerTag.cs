using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace RoxMind.GraphQL.Transport.Http;

/// <summary>
/// Lets browsers and proxies keep the answers to persisted documents, and ask whether they are still right: of a closed event they are for
/// long, and nothing but a head travels.
/// </summary>
internal static class AnswerTag
{
    private const int TagLength = 32;

    /// <summary>Whether an answer can be kept: the document is named, and nothing went wrong.</summary>
    public static bool CanHave(OperationRequest request, OperationReply.Answer answer) =>
        request.Query.Length == 0
        && answer.Status == AnswerStatus.Executed
        && answer.Json.Span.StartsWith("{\"data\""u8);

    /// <summary>Sends the answer, unless the caller has it already.</summary>
    public static async Task SendAsync(HttpContext http, string mediaType, ReadOnlyMemory<byte> json)
    {
        var tag = new EntityTagHeaderValue(
            $"\"{Convert.ToHexStringLower(SHA256.HashData(json.Span))[..TagLength]}\"",
            isWeak: true
        );
        var headers = http.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new CacheControlHeaderValue { Private = true, NoCache = true };
        http.Response.Headers.Append(HeaderNames.Vary, $"{HeaderNames.Accept}, {HeaderNames.Authorization}");
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        http.Response.ContentType = $"{mediaType}; charset=utf-8";
        http.Response.ContentLength = json.Length;
        await http.Response.Body.WriteAsync(json, http.RequestAborted);
    }
}
