using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Outcomes;

namespace RoxMind.GraphQL.Schema.Recording;

/// <summary>The row was durable before with other content, and this is durable now in its stead.</summary>
/// <param name="ResultId">Identifies the result in the event's feed and leaderboard; null for a split.</param>
/// <param name="Seq">The correction's number in the event's feed.</param>
internal sealed record CorrectedRow(OpaqueId? ResultId, long Seq) : IRowOutcome, ICorrectOutcome;
