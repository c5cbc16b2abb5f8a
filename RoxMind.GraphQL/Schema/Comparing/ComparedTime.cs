using RoxMind.GraphQL.Schema.Ids;

namespace RoxMind.GraphQL.Schema.Comparing;

/// <summary>One race's time of a segment beside the others'.</summary>
/// <param name="RaceId">The race.</param>
/// <param name="TimeS">Its time, seconds; null when the split is missing.</param>
/// <param name="BehindS">Seconds behind the fastest of the races; null when the split is missing.</param>
internal sealed record ComparedTime(OpaqueId RaceId, int? TimeS, int? BehindS);
