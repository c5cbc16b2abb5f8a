using GraphQL;
using RoxMind.GraphQL.Schema.Events;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Outcomes;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema.Recording;

/// <summary>The row was durable before with other content, and this is durable now in its stead.</summary>
/// <param name="ResultId">Identifies the result in the event's feed and leaderboard; null for a split.</param>
/// <param name="Seq">The correction's number in the event's feed.</param>
internal sealed record CorrectedRow(OpaqueId? ResultId, long Seq) : IRowOutcome, ICorrectOutcome
{
    /// <summary>The event of a correction; a row of a batch names none.</summary>
    internal string? EventKey { get; init; }

    /// <summary>The event as it is now; null for a row of a batch, which has the event itself.</summary>
    /// <param name="events">Reads events.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Cost(1)]
    public async Task<Event?> EventAsync([FromServices] EventReader events, CancellationToken cancellationToken) =>
        EventKey is { } key ? await events.ReadAsync(key, cancellationToken) : null;
}
