using GraphQL;
using GraphQL.DataLoader;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.GraphQL.Schema.Athletes;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema.Retrieval;

/// <summary>A race that was found.</summary>
internal sealed class RaceFinding(FoundRace found) : ISearchFinding, IStarter
{
    private IndexedRace Indexed => found.Race;

    /// <summary>Id of the race.</summary>
    public OpaqueId RaceId => OpaqueId.Race(Indexed.AthleteId, Indexed.RaceId);

    /// <summary>Id of the athlete.</summary>
    public OpaqueId AthleteId => OpaqueId.Athlete(Indexed.AthleteId);

    /// <summary>Id of the event.</summary>
    public OpaqueId EventId => OpaqueId.Event(Indexed.EventId);

    /// <summary>The event's published name; null when it was not kept.</summary>
    public string? EventName => Indexed.EventName;

    /// <inheritdoc/>
    public string? Name => Indexed.Name;

    /// <inheritdoc/>
    public string? Nationality => Indexed.Nationality;

    /// <inheritdoc/>
    public Gender Gender => Indexed.Standard.Gender;

    /// <inheritdoc/>
    public Division Division => Indexed.Standard.Division;

    /// <inheritdoc/>
    public AgeGroup AgeGroup => Indexed.AgeGroup;

    /// <summary>Finish time, seconds.</summary>
    public int TotalS => Indexed.TotalS;

    /// <summary>The 23 splits in course order.</summary>
    public IEnumerable<Split> Splits => Split.Of(Indexed.Splits);

    /// <summary>
    /// How strongly the race shows the strengths and weaknesses asked for: mean standard deviations in these directions, relative
    /// to the athlete's own level. Null when none was asked for.
    /// </summary>
    public double? MatchSd => found.MatchSd;

    /// <summary>
    /// Change of the finish since the athlete's race before, seconds, translated to the same task; negative is faster. Null unless
    /// improvement was asked for.
    /// </summary>
    public int? ChangeS => found.ChangeS;

    /// <summary>What being as fast would bring whoever asks, by part; none unless athletes who are alike and better were asked for.</summary>
    public IEnumerable<PartGain> Gains => found.Gains.IsDefault ? [] : found.Gains;

    /// <summary>The race with everything known; null when it was removed since.</summary>
    /// <param name="athletes">Reads athletes together.</param>
    [Cost(2)]
    public IDataLoaderResult<Race?> Race([FromServices] AthleteLoader athletes) =>
        athletes.Load(Indexed.AthleteId, Indexed.RaceId, profile => Athletes.Race.Find(profile, Indexed.RaceId));
}
