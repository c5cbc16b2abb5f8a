using RoxMind.GraphQL.Schema.Ids;

namespace RoxMind.GraphQL.Schema.Feeds;

/// <summary>A race was moved to another athlete: by an administrator (merge or split), or because all races of its name say so.</summary>
/// <param name="ResultId">Identifies the result in the event's feed and leaderboard.</param>
/// <param name="RaceId">Id of the race from now on.</param>
/// <param name="AthleteId">The athlete it belongs to from now on.</param>
internal sealed record RaceMoved(OpaqueId ResultId, OpaqueId RaceId, OpaqueId AthleteId) : IEventFact;
