using System.Collections.Immutable;

namespace RoxMind.Grains.Events.Contracts;

/// <summary>How complete and how trustworthy an event's results are.</summary>
/// <param name="Results">Results recorded.</param>
/// <param name="MissingSplits">Of these, results with at least one missing split.</param>
/// <param name="MissingBySegment">How many results miss the split of each of the 23 segments, in course order.</param>
/// <param name="UnknownAge">Results without a published age group.</param>
/// <param name="Nameless">Results without a published name: each is an athlete of its own.</param>
/// <param name="TotalDiffers">Complete results whose official finish is not the sum of their splits, by more than rounding: penalties or corrections.</param>
/// <param name="Waiting">Results that have not reached their athlete yet.</param>
/// <param name="Analyzed">Results with an analysis.</param>
/// <param name="Unavailable">Results without an analysis, by reason, most frequent first.</param>
/// <param name="Doubtful">Splits that can't be true and are left out, by the code of the rule, most frequent first.</param>
/// <param name="NotRanked">Results that are not ranked: not finished, not started, disqualified.</param>
/// <param name="TotalBelowParts">Complete results whose official finish is shorter than their parts together: a part is wrong.</param>
[GenerateSerializer]
[Immutable]
[Alias("event-quality")]
public sealed record EventQuality(
    [property: Id(0)] int Results,
    [property: Id(1)] int MissingSplits,
    [property: Id(2)] ImmutableArray<int> MissingBySegment,
    [property: Id(3)] int UnknownAge,
    [property: Id(4)] int Nameless,
    [property: Id(5)] int TotalDiffers,
    [property: Id(6)] int Waiting,
    [property: Id(7)] int Analyzed,
    [property: Id(8)] ImmutableArray<ReasonCount> Unavailable,
    [property: Id(9)] ImmutableArray<ReasonCount> Doubtful,
    [property: Id(10)] int NotRanked,
    [property: Id(11)] int TotalBelowParts
);
