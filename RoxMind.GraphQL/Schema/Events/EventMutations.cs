using RoxMind.Grains.Events.Contracts;
using RoxMind.GraphQL.Access.Roles;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Outcomes;

namespace RoxMind.GraphQL.Schema.Events;

/// <summary>Changes events.</summary>
internal sealed class EventMutations(IGrainFactory grains)
{
    /// <summary>
    /// Declares the results of an event complete; later results are refused. Closing twice is the same as once.
    /// </summary>
    /// <param name="id">The event's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Requires(AccessRole.Ingest)]
    public async Task<ICloseEventOutcome> CloseEventAsync(OpaqueId id, CancellationToken cancellationToken)
    {
        var grain = grains.GetGrain<IEventGrain>(id.KeyOf(IdKind.Event));
        var before = await grain.GetSummaryAsync(cancellationToken);
        return before.Head == 0
            ? new Refused("UNKNOWN_EVENT", "Nothing was ever recorded for this event.")
            : new Event(await grain.CloseAsync(cancellationToken));
    }
}
