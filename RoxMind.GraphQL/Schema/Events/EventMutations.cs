using RoxMind.Grains.Events.Contracts;
using RoxMind.GraphQL.Access.Roles;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Outcomes;

namespace RoxMind.GraphQL.Schema.Events;

/// <summary>Changes events.</summary>
internal sealed class EventMutations(IGrainFactory grains)
{
    private static readonly Refused s_unknown = new("UNKNOWN_EVENT", "Nothing was ever recorded for this event.");

    /// <summary>
    /// Removes everything that was recorded for an event; its athletes, searches and texts follow. The event may be recorded anew.
    /// </summary>
    /// <param name="id">The event's id.</param>
    /// <param name="reason">Why, for people; it is shown in the event's feed.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Requires(AccessRole.Admin)]
    public async Task<ICloseEventOutcome> RemoveEventAsync(
        OpaqueId id,
        string? reason,
        CancellationToken cancellationToken
    )
    {
        var grain = grains.GetGrain<IEventGrain>(id.KeyOf(IdKind.Event));
        return await IsKnownAsync(grain, cancellationToken)
            ? new Event(await grain.RemoveAsync(reason, cancellationToken))
            : s_unknown;
    }

    /// <summary>Tries at once to bring results to their athletes that could not be brought.</summary>
    /// <param name="id">The event's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Requires(AccessRole.Admin)]
    public async Task<ICloseEventOutcome> RetryFailuresAsync(OpaqueId id, CancellationToken cancellationToken)
    {
        var grain = grains.GetGrain<IEventGrain>(id.KeyOf(IdKind.Event));
        if (!await IsKnownAsync(grain, cancellationToken))
        {
            return s_unknown;
        }

        await grain.RetryAsync(cancellationToken);
        return new Event(await grain.GetSummaryAsync(cancellationToken));
    }

    /// <summary>
    /// Declares the results of an event complete; later results are refused, corrections are
    /// not, and starts without a result are off the course. Closing twice is the same as once.
    /// </summary>
    /// <param name="id">The event's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Requires(AccessRole.Ingest)]
    public async Task<ICloseEventOutcome> CloseEventAsync(OpaqueId id, CancellationToken cancellationToken)
    {
        var grain = grains.GetGrain<IEventGrain>(id.KeyOf(IdKind.Event));
        return await IsKnownAsync(grain, cancellationToken)
            ? new Event(await grain.CloseAsync(cancellationToken))
            : s_unknown;
    }

    private static async Task<bool> IsKnownAsync(IEventGrain grain, CancellationToken cancellationToken) =>
        (await grain.GetSummaryAsync(cancellationToken)).Head > 0;
}
