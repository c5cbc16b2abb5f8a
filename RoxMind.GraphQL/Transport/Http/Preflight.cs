using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace RoxMind.GraphQL.Transport.Http;

/// <summary>
/// Tells whether a GET can have been sent by a page of another site without the browser asking first. Such a page cannot read the answer,
/// but could have it computed on its visitor's behalf, and time it.
/// </summary>
internal static class Preflight
{
    /// <summary>The header to send.</summary>
    public const string Header = "GraphQL-Preflight";

    /// <summary>Headers that browsers send for pages of other sites only after they have asked; the others are what Apollo's clients send.</summary>
    private static readonly string[] s_headers =
    [
        Header,
        "Apollo-Require-Preflight",
        "X-Apollo-Operation-Name",
        HeaderNames.Authorization,
        "X-Api-Key",
    ];

    /// <summary>Media types of bodies that browsers send for pages of other sites without asking.</summary>
    private static readonly string[] s_simple =
    [
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "text/plain",
    ];

    /// <summary>Whether the browser has asked before, or did not have to: the page is ours, or of an origin that may ask.</summary>
    public static bool IsPassed(HttpRequest request, IEnumerable<string> origins) =>
        Array.Exists(s_headers, name => !StringValues.IsNullOrEmpty(request.Headers[name]))
        || HasOtherType(request.ContentType)
        || request.Headers["Sec-Fetch-Site"] == "same-origin"
        || origins.Contains(request.Headers.Origin.ToString(), StringComparer.OrdinalIgnoreCase);

    private static bool HasOtherType(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && !s_simple.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase);
}
