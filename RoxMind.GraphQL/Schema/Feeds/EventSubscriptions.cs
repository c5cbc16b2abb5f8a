using GraphQL;
using RoxMind.GraphQL.Schema.Ids;

namespace RoxMind.GraphQL.Schema.Feeds;

/// <summary>Follows events.</summary>
internal sealed class EventSubscriptions(EventFeed feed)
{
    /// <summary>
    /// What has happened at an event and what happens from now on, in order and without gaps. After a lost connection,
    /// subscribe again with the number of the last entry seen: nothing is missed and nothing repeated. An event that nothing was
    /// recorded for is refused as `UNKNOWN_EVENT`, a number beyond the last entry as `OUT_OF_RANGE`.
    /// </summary>
    /// <param name="eventId">The event's id.</param>
    /// <param name="after">Number of the last entry seen; 0 starts at the first.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<IAsyncEnumerable<EventFeedEntry>> EventFeedAsync(
        OpaqueId eventId,
        long after = 0,
        CancellationToken cancellationToken = default
    )
    {
        var key = eventId.KeyOf(IdKind.Event);
        var head = await feed.HeadAsync(key, cancellationToken);
        if (head == 0)
        {
            throw new ExecutionError("Nothing was ever recorded for this event.") { Code = "UNKNOWN_EVENT" };
        }

        return after <= head
            ? feed.Of(key, after)
            : throw new ExecutionError($"The last entry of this event is {head}; 'after' is beyond it.")
            {
                Code = "OUT_OF_RANGE",
                Extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["head"] = head },
            };
    }
}
