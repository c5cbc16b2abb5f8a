using RoxMind.GraphQL.Schema.Ids;

namespace RoxMind.GraphQL.Schema.Recording;

/// <summary>The row is durable.</summary>
/// <param name="ResultId">Identifies the result in the event's feed and leaderboard; null for a split.</param>
/// <param name="Seq">Its number in the event's feed.</param>
internal sealed record RecordedRow(OpaqueId? ResultId, long Seq) : IRowOutcome;
