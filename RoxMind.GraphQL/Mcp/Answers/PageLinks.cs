using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Protocol;
using RoxMind.GraphQL.Mcp.Settings;
using RoxMind.GraphQL.Schema.Ids;

namespace RoxMind.GraphQL.Mcp.Answers;

/// <summary>Addresses of the pages that an answer is about. Lives as long as one call.</summary>
internal sealed class PageLinks(IHttpContextAccessor accessor, IOptions<McpOptions> options)
{
    private const string MediaType = "text/html";

    private readonly Dictionary<string, ResourceLinkBlock> _links = new(StringComparer.Ordinal);

    /// <summary>Everything that an address was made for, each page once, in the order in which it was first named.</summary>
    public IEnumerable<ContentBlock> Blocks => _links.Values;

    /// <summary>The page of an athlete.</summary>
    /// <param name="athleteId">The athlete's key.</param>
    /// <param name="name">Name as published; null when it never was.</param>
    public string Athlete(string athleteId, string? name) =>
        Add("athletes", OpaqueId.Athlete(athleteId), name ?? "An athlete without a name");

    /// <summary>The page of a race.</summary>
    /// <param name="athleteId">The athlete's key.</param>
    /// <param name="raceId">The race's key.</param>
    /// <param name="name">Name of the athlete as published; null when it was not.</param>
    /// <param name="eventName">Name of the event; null when it is not known.</param>
    public string Race(string athleteId, string raceId, string? name, string? eventName) =>
        Add(
            "races",
            OpaqueId.Race(athleteId, raceId),
            $"{name ?? "An athlete without a name"}, {eventName ?? "an event without a name"}"
        );

    /// <summary>The page of an event.</summary>
    /// <param name="eventId">The event's key.</param>
    /// <param name="name">Its published name; null when it is not known.</param>
    public string Event(string eventId, string? name) =>
        Add("events", OpaqueId.Event(eventId), name ?? "An event without a name");

    private string Add(string folder, OpaqueId id, string name)
    {
        var address = new Uri(Root(), $"{folder}/{id}").ToString();
        _links.TryAdd(
            address,
            new ResourceLinkBlock
            {
                Uri = address,
                Name = name,
                MimeType = MediaType,
            }
        );
        return address;
    }

    private Uri Root()
    {
        if (options.Value.PublicAddress is { } known)
        {
            return known;
        }

        var request =
            accessor.HttpContext?.Request ?? throw new InvalidOperationException("Called outside of a request.");
        return new Uri(UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, "/"));
    }
}
