using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace RoxMind.GraphQL.Transport.Http;

/// <summary>The two media types of GraphQL over HTTP, and the choice between them by <c>Accept</c>.</summary>
internal static class ResponseMediaType
{
    /// <summary>The media type whose status says whether the request was good.</summary>
    public const string GraphQL = "application/graphql-response+json";

    /// <summary>The older media type: a well-formed request is answered with 200 whatever became of it.</summary>
    public const string Json = "application/json";

    /// <summary>Chooses; no header, or one that takes anything, means <see cref="Json"/>.</summary>
    /// <returns>Null when the caller accepts neither.</returns>
    public static string? Negotiate(StringValues accept)
    {
        if (StringValues.IsNullOrEmpty(accept))
        {
            return Json;
        }

        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges))
        {
            return null;
        }

        var graphQL = Quality(ranges, GraphQL);
        var json = Quality(ranges, Json);
        return graphQL.Value <= 0 && json.Value <= 0 ? null
            : graphQL.Value > json.Value ? GraphQL
            : graphQL.Value < json.Value ? Json
            : graphQL.IsNamed && (!json.IsNamed || graphQL.Position < json.Position) ? GraphQL
            : Json;
    }

    private static (double Value, bool IsNamed, int Position) Quality(IList<MediaTypeHeaderValue> ranges, string type)
    {
        (double Value, bool IsNamed, int Position) best = (0, false, int.MaxValue);
        var bestWeight = -1;
        for (var i = 0; i < ranges.Count; i++)
        {
            var range = ranges[i];
            var weight = Weight(range, type);
            if (weight > bestWeight)
            {
                bestWeight = weight;
                best = (range.Quality ?? 1, weight == 2, i);
            }
        }

        return best;
    }

    private static int Weight(MediaTypeHeaderValue range, string type) =>
        range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase) ? (AcceptsUtf8(range) ? 2 : -1)
        : range.MatchesAllTypes ? 0
        : range.MatchesAllSubTypes && type.StartsWith($"{range.Type}/", StringComparison.OrdinalIgnoreCase) ? 1
        : -1;

    private static bool AcceptsUtf8(MediaTypeHeaderValue range) =>
        !range.Charset.HasValue
        || range
            .Charset.Value.Trim('"')
            .Replace("-", string.Empty, StringComparison.Ordinal)
            .Equals("utf8", StringComparison.OrdinalIgnoreCase);
}
