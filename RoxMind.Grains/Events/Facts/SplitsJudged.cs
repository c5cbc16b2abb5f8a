using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Events.Facts;

/// <summary>
/// By what is known of the event's usual times now, other splits of a result are believed than before. Nobody published anything: the
/// result itself is the same.
/// </summary>
/// <param name="RaceId">The result.</param>
/// <param name="Doubtful">The splits that are left out from now on.</param>
[GenerateSerializer]
[Immutable]
[Alias("splits-judged")]
public sealed record SplitsJudged([property: Id(0)] string RaceId, [property: Id(1)] DoubtfulSplits Doubtful)
    : EventFact;
