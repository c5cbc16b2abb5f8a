using RoxMind.Grains.Events.Contracts;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Relay;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema.Events;

/// <summary>Reads events.</summary>
internal sealed class EventQueries(IGrainFactory grains)
{
    /// <summary>An event; null when nothing was ever recorded for it.</summary>
    /// <param name="id">The event's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Cost(1)]
    public async Task<Event?> EventAsync(OpaqueId id, CancellationToken cancellationToken)
    {
        var summary = await SummaryAsync(id.KeyOf(IdKind.Event), cancellationToken);
        return summary.Head == 0 ? null : new Event(summary);
    }

    /// <summary>The events that anything was recorded for, in the order of their ids.</summary>
    /// <param name="first">At most so many, 1 to 100.</param>
    /// <param name="after">Cursor of the event before the page; left out, the page starts at the front.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Cost(5)]
    public async Task<Connection<Event>> EventsAsync(
        int first = 20,
        string? after = null,
        CancellationToken cancellationToken = default
    )
    {
        var page = PageRequest.From(first, after);
        var ids = await grains.GetGrain<IEventDirectoryGrain>(0).GetEventIdsAsync(cancellationToken);
        var summaries = await Task.WhenAll(
            ids.Skip(page.Skip).Take(page.Take).Select(id => SummaryAsync(id, cancellationToken))
        );
        return new Connection<Event>(summaries.Select(summary => new Event(summary)), page, ids.Count);
    }

    private Task<EventSummary> SummaryAsync(string eventId, CancellationToken cancellationToken) =>
        grains.GetGrain<IEventGrain>(eventId).GetSummaryAsync(cancellationToken);
}
