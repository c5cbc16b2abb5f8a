using ModelContextProtocol;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Lists;
using RoxMind.Grains.Retrieval;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.GraphQL.Schema.Ids;

namespace RoxMind.GraphQL.Mcp.Events;

/// <summary>Finds the event that an argument names.</summary>
internal sealed class EventFinder(IGrainFactory grains)
{
    private const int MostNamed = 10;

    /// <summary>Finds it by its id, its key or words of its name.</summary>
    /// <param name="text">The id, key or words.</param>
    /// <param name="argument">Name of the argument.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <exception cref="McpException">There is none, or more than one.</exception>
    public async Task<EventSummary> FindAsync(string text, string argument, CancellationToken cancellationToken)
    {
        if (OpaqueId.TryParse(text, out var id))
        {
            return id.Kind == IdKind.Event && await ReadAsync(id.Key, cancellationToken) is { } known
                ? known
                : throw new McpException($"No event is known by this '{argument}' (any more).");
        }

        var key = text.Trim();
        if (EventKey.IsValid(key) && await ReadAsync(key, cancellationToken) is { } published)
        {
            return published;
        }

        var found = await grains
            .GetGrain<IRetrievalGrain>(0)
            .SearchAsync(new(text, [SearchKind.Event]), ListRange.First(MostNamed), cancellationToken);
        var hits = found.Hits.OfType<SearchHit.Event>().ToList();
        return hits switch
        {
            [] => throw new McpException($"No event is named like this '{argument}'."),
            [var one] => await ReadAsync(one.EventId, cancellationToken)
                ?? throw new McpException($"No event is known by this '{argument}' (any more)."),
            _ => throw new McpException(
                $"'{argument}' fits {found.Total} events; say which: {string.Join("; ", hits.Select(hit => hit.Name))}."
            ),
        };
    }

    /// <summary>An event; null when nothing was ever recorded for it.</summary>
    private async Task<EventSummary?> ReadAsync(string eventId, CancellationToken cancellationToken)
    {
        var summary = await grains.GetGrain<IEventGrain>(eventId).GetSummaryAsync(cancellationToken);
        return summary.Head == 0 ? null : summary;
    }
}
