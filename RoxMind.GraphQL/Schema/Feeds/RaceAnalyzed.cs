using RoxMind.Grains.Events.Facts;
using RoxMind.GraphQL.Schema.Ids;

namespace RoxMind.GraphQL.Schema.Feeds;

/// <summary>A recorded result has reached its athlete and was analysed, or could not be.</summary>
internal sealed class RaceAnalyzed(AnalysisReady ready) : IEventFact
{
    /// <summary>Identifies the result in the event's feed and leaderboard.</summary>
    public OpaqueId ResultId => OpaqueId.Result(ready.RaceId);

    /// <summary>Id of the race, to read the whole explanation with.</summary>
    public OpaqueId RaceId => OpaqueId.Race(ready.AthleteId, ready.RaceId);

    /// <summary>Id of the athlete.</summary>
    public OpaqueId AthleteId => OpaqueId.Athlete(ready.AthleteId);

    /// <summary>Official finish time, seconds.</summary>
    public int TotalS => ready.TotalS;

    /// <summary>Expected finish before the race, seconds; null when there is no analysis.</summary>
    public int? ExpectedS => ready.ExpectedS;

    /// <summary>Finish minus expected finish, seconds: positive is slower than expected. Null without an analysis.</summary>
    public int? ResidualS => ready.TotalS - ready.ExpectedS;

    /// <summary>Why there is no analysis, for people; null when there is one.</summary>
    public string? AnalysisUnavailable => ready.Unavailable;

    /// <summary>Version of the model bundle that made the analysis.</summary>
    public string ModelVersion => ready.ModelVersion;

    /// <summary>
    /// An analysis whose content is gone, since a later entry of the same result has another one: whoever reads on has that, and keeps
    /// what is last.
    /// </summary>
    internal static RaceAnalyzed Of(AnalysisReplaced replaced) =>
        new(
            new AnalysisReady(
                replaced.RaceId,
                replaced.AthleteId,
                replaced.TotalS,
                ExpectedS: null,
                "A later analysis has replaced this one; its entry follows.",
                ModelVersion: string.Empty
            )
        );
}
