using RoxMind.Grains.Events.Facts;
using RoxMind.GraphQL.Schema.Ids;

namespace RoxMind.GraphQL.Schema.Feeds;

/// <summary>A result could not be brought to its athlete or explained; the others went on, and it is tried again.</summary>
internal sealed class AnalysisPostponed(AnalysisFailed failed) : IEventFact
{
    /// <summary>Identifies the result in the event's feed and leaderboard.</summary>
    public OpaqueId ResultId => OpaqueId.Result(failed.RaceId);

    /// <summary>How often it was tried.</summary>
    public int Attempt => failed.Attempt;

    /// <summary>What went wrong, for people.</summary>
    public string Reason => failed.Reason;
}
