using Orleans.Concurrency;

namespace RoxMind.Grains.Events.Contracts.Listing;

/// <summary>All events, filtered and ordered. The key is 0.</summary>
[Alias("event-listing")]
public interface IEventListingGrain : IGrainWithIntegerKey
{
    /// <summary>A part of the events that fulfil a filter, as they are now.</summary>
    [Alias("list")]
    [AlwaysInterleave]
    Task<EventsPage> ListAsync(EventsQuery query, CancellationToken cancellationToken);
}
