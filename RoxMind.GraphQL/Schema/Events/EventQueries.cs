using GraphQL;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Contracts.Listing;
using RoxMind.Grains.Lists;
using RoxMind.GraphQL.Schema.Events.Listing;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Relay;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema.Events;

/// <summary>Reads events.</summary>
internal sealed class EventQueries(IGrainFactory grains, EventReader reader)
{
    /// <summary>An event; null when nothing was ever recorded for it. Exactly one of `id` and `key` is given.</summary>
    /// <param name="id">The event's id.</param>
    /// <param name="key">The event's published id, or the one made from its name: `event { key }`.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Cost(1)]
    [Versioned]
    public async Task<Event?> EventAsync(
        OpaqueId? id = null,
        string? key = null,
        CancellationToken cancellationToken = default
    )
    {
        var eventId = (id, key) switch
        {
            ({ } given, null) => given.KeyOf(IdKind.Event),
            (null, { } published) => EventKey.IsValid(published.Trim()) ? published.Trim() : null,
            _ => throw new ExecutionError("Give exactly one of 'id' and 'key'.") { Code = "BAD_ARGUMENTS" },
        };
        return eventId is null ? null : await reader.ReadAsync(eventId, cancellationToken);
    }

    /// <summary>The events that anything was recorded for, in the order of their ids where none is asked for.</summary>
    /// <param name="filter">Which events; left out, all.</param>
    /// <param name="orderBy">What they are ordered by.</param>
    /// <param name="page">The part of the list.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Cost(5)]
    public async Task<Connection<Event>> EventsAsync(
        EventFilterInput? filter,
        EventOrderInput? orderBy,
        [Page] PageArguments page,
        CancellationToken cancellationToken
    )
    {
        var wanted = (filter ?? new EventFilterInput()).ToFilter();
        var asked = page.Of($"events {wanted} {orderBy}");
        var isDescending = orderBy?.Direction == OrderDirection.Descending;
        var found = await grains
            .GetGrain<IEventListingGrain>(0)
            .ListAsync(new EventsQuery(wanted, orderBy?.By, isDescending, asked.Range), cancellationToken);
        return new Connection<Event>(
            found.Events.Select(one => (new Event(one.Summary), one.Place)),
            asked,
            found.Start,
            found.Total
        );
    }

    /// <summary>A line of a leaderboard by its id; null when the result is not on it any more.</summary>
    internal async Task<LeaderboardEntry?> LineAsync(OpaqueId id, CancellationToken cancellationToken)
    {
        var filter =
            LeaderboardFilter.Parse(id.Filter!)
            ?? throw OpaqueId.Invalid("This is not the id of a line of a leaderboard.");
        var page = await grains
            .GetGrain<IEventGrain>(id.KeyOf(IdKind.Line))
            .GetLeaderboardAsync(filter.ToQuery(ListRange.First(1)) with { RaceId = id.Part }, cancellationToken);
        return page.Rows is [var row] ? new LeaderboardEntry(id.Key, filter, row) : null;
    }

    /// <summary>A start on the course by its id; null when it is not on it any more.</summary>
    internal async Task<CourseStart?> StartAsync(OpaqueId id, CancellationToken cancellationToken)
    {
        var page = await grains
            .GetGrain<IEventGrain>(id.KeyOf(IdKind.Start))
            .GetOnCourseAsync(new OnCourseQuery(ListRange.First(1), id.Part), cancellationToken);
        return page.Starts is [var start] ? new CourseStart(id.Key, start) : null;
    }
}
