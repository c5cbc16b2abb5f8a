using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Outcomes;

namespace RoxMind.GraphQL.Schema.Recording;

/// <summary>Every row of the batch was looked at.</summary>
/// <param name="EventId">The event's id.</param>
/// <param name="Rows">One outcome a row, in the order of the batch.</param>
internal sealed record BatchRecorded(OpaqueId EventId, IReadOnlyList<IRowOutcome> Rows)
    : IRecordResultsOutcome,
        IRecordSplitsOutcome;
