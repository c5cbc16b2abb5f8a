using GraphQL;
using RoxMind.GraphQL.Schema.Events;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Outcomes;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema.Recording;

/// <summary>Every row of the batch was looked at.</summary>
/// <param name="EventId">The event's id.</param>
/// <param name="Rows">One outcome a row, in the order of the batch.</param>
internal sealed record BatchRecorded(OpaqueId EventId, IReadOnlyList<IRowOutcome> Rows)
    : IRecordResultsOutcome,
        IRecordSplitsOutcome
{
    /// <summary>The event as it is now; null when every row was refused and nothing was recorded for it before.</summary>
    /// <param name="events">Reads events.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Cost(1)]
    public Task<Event?> EventAsync([FromServices] EventReader events, CancellationToken cancellationToken) =>
        events.ReadAsync(EventId.Key, cancellationToken);
}
