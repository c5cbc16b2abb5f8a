using RoxMind.GraphQL.Schema.Ids;

namespace RoxMind.GraphQL.Schema.Feeds;

/// <summary>A result was erased at the athlete's wish; the entry that recorded it holds no content any more.</summary>
/// <param name="ResultId">Identifies the result in the event's feed and leaderboard.</param>
internal sealed record RaceRemoved(OpaqueId ResultId) : IEventFact;
