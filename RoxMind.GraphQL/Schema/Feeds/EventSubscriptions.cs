using RoxMind.GraphQL.Schema.Ids;

namespace RoxMind.GraphQL.Schema.Feeds;

/// <summary>Follows events.</summary>
internal sealed class EventSubscriptions(EventFeed feed)
{
    /// <summary>
    /// What has happened at an event and what happens from now on, in order and without gaps. After a lost connection,
    /// subscribe again with the number of the last entry seen: nothing is missed and nothing repeated.
    /// </summary>
    /// <param name="eventId">The event's id.</param>
    /// <param name="after">Number of the last entry seen; 0 starts at the first.</param>
    public IAsyncEnumerable<EventFeedEntry> EventFeed(OpaqueId eventId, long after = 0) =>
        feed.Of(eventId.KeyOf(IdKind.Event), after);
}
