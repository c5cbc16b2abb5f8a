using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Facts;
using RoxMind.GraphQL.Schema.Athletes;
using RoxMind.GraphQL.Schema.Ids;

namespace RoxMind.GraphQL.Schema.Feeds;

/// <summary>
/// A result was published again with other content, corrected or withdrawn by an official; this counts from now on. Its analysis
/// follows as an entry of its own.
/// </summary>
internal sealed class FinishCorrected(ResultCorrected corrected) : IEventFact
{
    private RaceResult Result => corrected.Result;

    /// <summary>Identifies the result in the event's feed and leaderboard.</summary>
    public OpaqueId ResultId => OpaqueId.Result(Result.RaceId);

    /// <summary>Name as published now.</summary>
    public string? Name => Result.Entrant.Name;

    /// <summary>Start number (bib) at this event.</summary>
    public string? StartNumber => Result.Entrant.StartNumber;

    /// <summary>Gender category.</summary>
    public Gender Gender => Result.Gender;

    /// <summary>Division.</summary>
    public Division Division => Result.Division;

    /// <summary>How the start ended; only who finished is ranked.</summary>
    public RaceStatus Status => Result.Status;

    /// <summary>Official finish time, seconds; 0 when there is none.</summary>
    public int TotalS => Result.TotalS;

    /// <summary>The 23 splits in course order.</summary>
    public IEnumerable<Split> Splits => Split.Of(Result.Splits);

    /// <summary>Why, for people; null when nothing was said.</summary>
    public string? Reason => corrected.Reason;
}
