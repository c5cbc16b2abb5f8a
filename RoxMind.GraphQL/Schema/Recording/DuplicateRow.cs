using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Outcomes;

namespace RoxMind.GraphQL.Schema.Recording;

/// <summary>The row was durable before; nothing changed.</summary>
/// <param name="ResultId">Identifies the result in the event's feed and leaderboard; null for a split.</param>
/// <param name="Seq">Its number in the event's feed.</param>
internal sealed record DuplicateRow(OpaqueId? ResultId, long Seq) : IRowOutcome, ICorrectOutcome;
