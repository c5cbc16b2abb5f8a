using RoxMind.Grains.Events.Facts;
using RoxMind.GraphQL.Schema.Athletes;
using RoxMind.GraphQL.Schema.Ids;

namespace RoxMind.GraphQL.Schema.Feeds;

/// <summary>
/// By the event's usual times as they are known now, other splits of a result are believed than before. Its analysis follows as an
/// entry of its own.
/// </summary>
internal sealed class SplitsDoubted(SplitsJudged judged) : IEventFact
{
    /// <summary>Identifies the result in the event's feed and leaderboard.</summary>
    public OpaqueId ResultId => OpaqueId.Result(judged.RaceId);

    /// <summary>The splits that are left out from now on, in course order.</summary>
    public IEnumerable<Doubt> Doubtful => Doubt.Of(judged.Doubtful);
}
