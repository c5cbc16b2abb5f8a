using GraphQL;
using GraphQL.DataLoader;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema.Athletes;

/// <summary>A race of an athlete who is alike, and what they do better.</summary>
internal sealed class SimilarAthlete(SimilarRace match, IReadOnlyList<Segment> betterAt)
{
    /// <summary>The race as the index keeps it.</summary>
    internal IndexedRace Indexed => match.Race;

    /// <summary>Id of the race.</summary>
    public OpaqueId RaceId => OpaqueId.Race(Indexed.AthleteId, Indexed.RaceId);

    /// <summary>Id of the athlete.</summary>
    public OpaqueId AthleteId => OpaqueId.Athlete(Indexed.AthleteId);

    /// <summary>Id of the event.</summary>
    public OpaqueId EventId => OpaqueId.Event(Indexed.EventId);

    /// <summary>Age group; unknown is a value.</summary>
    public AgeGroup AgeGroup => Indexed.AgeGroup;

    /// <summary>Finish time, seconds.</summary>
    public int TotalS => Indexed.TotalS;

    /// <summary>The 23 splits in course order.</summary>
    public IEnumerable<Split> Splits => Split.Of(Indexed.Splits);

    /// <summary>
    /// Distance in the shape of the race, in units of natural noise; smaller is more alike. To a described athlete: standard
    /// deviations by which the strengths and weaknesses asked for are less than one.
    /// </summary>
    public double Distance => match.Distance;

    /// <summary>By how much this race is faster, for each segment of `betterAt`.</summary>
    public IEnumerable<SegmentGain> Gains =>
        betterAt.Zip(match.GainsS, (segment, gainS) => new SegmentGain(segment, gainS));

    /// <summary>The race with everything known; null when it was removed since.</summary>
    /// <param name="athletes">Reads athletes together.</param>
    [Cost(2)]
    public IDataLoaderResult<Race?> Race([FromServices] AthleteLoader athletes) =>
        athletes.Load(Indexed.AthleteId, Indexed.RaceId, profile => Athletes.Race.Find(profile, Indexed.RaceId));
}
