using RoxMind.Grains.Retrieval.Index;
using RoxMind.GraphQL.Schema.Ids;

namespace RoxMind.GraphQL.Schema.Retrieval;

/// <summary>An event that was found.</summary>
internal sealed class EventFinding(SearchHit.Event found) : ISearchFinding
{
    /// <summary>Id of the event.</summary>
    public OpaqueId EventId => OpaqueId.Event(found.EventId);

    /// <summary>Its published name.</summary>
    public string? Name => found.Name;

    /// <summary>How many of its races are known.</summary>
    public int RaceCount => found.Results;
}
