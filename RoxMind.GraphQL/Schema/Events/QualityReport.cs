using GraphQL;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Validation;
using RoxMind.Grains.Retrieval;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema.Events;

/// <summary>How complete and how trustworthy an event's results are.</summary>
internal sealed class QualityReport(string eventId, EventQuality quality, TurnedAwayCounts turnedAway)
{
    /// <summary>Results recorded.</summary>
    public int Accepted => quality.Results;

    /// <summary>Rows that had been recorded before when they were sent, in imports and live.</summary>
    public int Duplicates => turnedAway.Duplicates;

    /// <summary>
    /// Rows that were not taken because their times are not believed or contradict what is recorded. Rows that could not even be
    /// read name no event: they are among the import's `rejectedRows`.
    /// </summary>
    public int Rejected => turnedAway.Rejected.Values.Sum();

    /// <summary>The rejected rows by rule, most frequent first.</summary>
    public IEnumerable<CodeCount> RejectedByRule =>
        turnedAway
            .Rejected.OrderByDescending(rule => rule.Value)
            .ThenBy(rule => rule.Key, StringComparer.Ordinal)
            .Select(rule => new CodeCount(rule.Key, rule.Value));

    /// <summary>Results with at least one missing split.</summary>
    public int MissingSplits => quality.MissingSplits;

    /// <summary>Segments whose time is missing somewhere, in course order.</summary>
    public IEnumerable<MissingSplit> MissingBySegment =>
        RaceFormat
            .Segments.Select(segment => new MissingSplit(segment, quality.MissingBySegment[(int)segment]))
            .Where(missing => missing.Results > 0);

    /// <summary>Share of results without a published age group, 0 to 1; null without results.</summary>
    public double? UnknownAgeShare => quality.Results == 0 ? null : (double)quality.UnknownAge / quality.Results;

    /// <summary>Results without a published name: each is an athlete of its own.</summary>
    public int Nameless => quality.Nameless;

    /// <summary>
    /// Complete results whose official finish is not the sum of their splits by more than the 12 seconds that rounding can make: penalties
    /// or corrections.
    /// </summary>
    public int TotalDiffersFromSplits => quality.TotalDiffers;

    /// <summary>
    /// Of these, results whose finish is shorter than their parts together by more than rounding: a part is wrong, it is never a
    /// penalty.
    /// </summary>
    public int TotalBelowSplits => quality.TotalBelowParts;

    /// <summary>Splits that are left out because they can't be true, by rule, most frequent first; the finishes stand.</summary>
    public IEnumerable<CodeCount> DoubtfulByRule =>
        quality.Doubtful.Select(rule => new CodeCount(rule.Reason, rule.Count));

    /// <summary>
    /// Results with at least 16 splits that are all equal to those of another result, of this event or another: perhaps one of them is a
    /// copy; `possibleDuplicates` names them.
    /// </summary>
    /// <param name="grains">The way to the races.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    [Cost(5)]
    public Task<int> EqualSplitsAsync([FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        grains.GetGrain<IRetrievalGrain>(0).CountEqualSplitsAsync(eventId, cancellationToken);

    /// <summary>Results that are not ranked: not finished, not started, disqualified.</summary>
    public int NotRanked => quality.NotRanked;

    /// <summary>Results with an analysis.</summary>
    public int Analyzed => quality.Analyzed;

    /// <summary>Results that have not reached their athlete yet.</summary>
    public int Waiting => quality.Waiting;

    /// <summary>Results without an analysis, by reason, most frequent first.</summary>
    public IEnumerable<ReasonCount> Unavailable => quality.Unavailable;

    /// <summary>What to keep in mind when reading the numbers of this event, for people.</summary>
    public string CoverageNote => Coverage.Describe(quality);
}
