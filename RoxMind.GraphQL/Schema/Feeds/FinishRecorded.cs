using RoxMind.Grains.Analysis.Races;
using RoxMind.GraphQL.Schema.Athletes;
using RoxMind.GraphQL.Schema.Ids;

namespace RoxMind.GraphQL.Schema.Feeds;

/// <summary>A finisher's result was acknowledged; its analysis follows as an entry of its own.</summary>
internal sealed class FinishRecorded(RaceResult result) : IEventFact
{
    /// <summary>Identifies the result in the event's feed and leaderboard.</summary>
    public OpaqueId ResultId => OpaqueId.Result(result.RaceId);

    /// <summary>Name as published.</summary>
    public string? Name => result.Entrant.Name;

    /// <summary>Three-letter country code as published.</summary>
    public string? Nationality => result.Entrant.Nationality;

    /// <summary>Start number (bib) at this event.</summary>
    public string? StartNumber => result.Entrant.StartNumber;

    /// <summary>Gender category.</summary>
    public Gender Gender => result.Gender;

    /// <summary>Division.</summary>
    public Division Division => result.Division;

    /// <summary>Age group; unknown is a value.</summary>
    public AgeGroup AgeGroup => result.AgeGroup;

    /// <summary>Official finish time, seconds.</summary>
    public int TotalS => result.TotalS;

    /// <summary>The 23 splits in course order.</summary>
    public IEnumerable<Split> Splits => Split.Of(result.Splits);
}
