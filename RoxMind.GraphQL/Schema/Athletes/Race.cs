using GraphQL;
using GraphQL.DataLoader;
using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Relay;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema.Athletes;

/// <summary>One race of an athlete with its explanation.</summary>
internal sealed class Race(AthleteProfile profile, AthleteRace race) : INode, IStarter
{
    /// <summary>The result as it was recorded.</summary>
    internal RaceResult Result => race.Result;

    /// <summary>The race's id.</summary>
    public OpaqueId Id => OpaqueId.Race(profile.AthleteId, Result.RaceId);

    /// <summary>Identifies the result in the event's feed and leaderboard.</summary>
    public OpaqueId ResultId => OpaqueId.Result(Result.RaceId);

    /// <summary>Whose race it is.</summary>
    public Athlete Athlete => new(profile);

    /// <summary>The event's id.</summary>
    public OpaqueId EventId => OpaqueId.Event(Result.EventId);

    /// <summary>All runs, all stations and all transitions together.</summary>
    public PartTotals Totals => new(Result);

    /// <summary>The event's published name.</summary>
    public string EventName => Result.EventName;

    /// <summary>The day of the race, when known.</summary>
    public DateOnly? Date => Result.Date;

    /// <summary>Name as published at this race.</summary>
    public string? Name => Result.Entrant.Name;

    /// <summary>Three-letter country code as published at this race.</summary>
    public string? Nationality => Result.Entrant.Nationality;

    /// <summary>Start number (bib) at this event.</summary>
    public string? StartNumber => Result.Entrant.StartNumber;

    /// <summary>Gender category.</summary>
    public Gender Gender => Result.Gender;

    /// <summary>Division.</summary>
    public Division Division => Result.Division;

    /// <summary>Age group; unknown is a value.</summary>
    public AgeGroup AgeGroup => Result.AgeGroup;

    /// <summary>What the stations asked for: times are comparable only within one standard.</summary>
    public StationStandard Standard => Result.Standard;

    /// <summary>Published name of a division that `division` alone does not tell, such as an adaptive class.</summary>
    public string? Category => Result.Category;

    /// <summary>How the start ended; only who finished is ranked and explained.</summary>
    public RaceStatus Status => Result.Status;

    /// <summary>Official finish time in seconds; 0 without a finish. Penalties can make it longer than the sum of the splits.</summary>
    public int TotalS => Result.TotalS;

    /// <summary>Thousandths of a second beyond `totalS`, where they were published; they decide ranks.</summary>
    public int FractionMs => Result.FractionMs;

    /// <summary>Seconds in all transitions together, where they were published so; the single ones are missing then.</summary>
    public int? RoxzoneTotalS => Result.RoxzoneTotalS;

    /// <summary>
    /// A time of all transitions together that was published and is left out because it can't be true in this race; null where it is
    /// believed.
    /// </summary>
    public RoxzoneDoubt? RoxzoneDoubt => Athletes.RoxzoneDoubt.Of(Result.RoxzoneDoubt);

    /// <summary>Splits that are left out because they can't be true, in course order. The finish stands.</summary>
    public IEnumerable<Doubt> Doubtful => Doubt.Of(Result.Doubtful);

    /// <summary>The 23 splits in course order.</summary>
    public IEnumerable<Split> Splits => Split.Of(Result.Splits);

    /// <summary>Why the race was given to this athlete.</summary>
    public IdentityBasis IdentityBasis => race.Basis;

    /// <summary>The explanation of the race; null when there is none, see `analysisUnavailable`.</summary>
    [Cost(1)]
    public RaceAnalysis? Analysis => race.Analysis;

    /// <summary>Why there is no analysis, for people; null when there is one.</summary>
    public string? AnalysisUnavailable => race.Unavailable;

    /// <summary>
    /// The explanation in words, written once for each analysis and kept; null without an analysis. When it is not written within
    /// seconds, the sentence planner's text is answered with the fallback `STILL_WRITING`: ask again, or follow `feedbackText`.
    /// </summary>
    /// <param name="grains">The way to the text.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Cost(50)]
    public async Task<Feedback?> FeedbackAsync(
        [FromServices] IGrainFactory grains,
        CancellationToken cancellationToken
    ) =>
        Analysis is not null
            ? await grains.GetGrain<IFeedbackGrain>(Result.RaceId).GetAsync(profile.AthleteId, cancellationToken)
            : null;

    /// <summary>Athletes who are alike and do better where it matters; null when there are no norms for the standard.</summary>
    /// <param name="similar">The search.</param>
    /// <param name="betterAt">
    /// Segments in which a match must be at least 10 % faster; left out, the priorities of the race's analysis.
    /// </param>
    /// <param name="page">The part of the list.</param>
    [Cost(10)]
    public IDataLoaderResult<SimilarAthleteConnection?>? Similar(
        [FromServices] SimilarAthleteSearch similar,
        IReadOnlyList<Segment>? betterAt,
        [Page(SimilarAthleteConnection.Most, SimilarAthleteSearch.Usual)] PageArguments page
    ) => similar.Find(profile.AthleteId, race, betterAt, page);

    /// <summary>The time of a segment, seconds; null when it is missing.</summary>
    internal int? TimeOf(Segment segment) => Result.Splits[segment];

    /// <summary>Finds a race among an athlete's; null when they have no such race (any more).</summary>
    internal static Race? Find(AthleteProfile profile, string raceId) =>
        profile.Races.FirstOrDefault(race => race.Result.RaceId == raceId) is { } found
            ? new Race(profile, found)
            : null;
}
