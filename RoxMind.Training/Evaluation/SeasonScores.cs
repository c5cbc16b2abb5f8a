using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Training.Results;

namespace RoxMind.Training.Evaluation;

/// <summary>How good the forecasts of some seasons' open singles are: fields, rules and what is measured changed between them.</summary>
/// <param name="Name">The seasons, for people.</param>
/// <param name="Checkpoints">By checkpoint.</param>
/// <param name="PreviousRace">By an earlier race, what all other finishers say of the event known.</param>
/// <param name="PreviousTotal">Baseline: the earlier total again, seconds.</param>
/// <param name="Tenths">The same races as <paramref name="PreviousRace"/>, by tenth of the earlier total, fastest first.</param>
/// <param name="Reliability">Finishes below the quantiles that were forecast.</param>
internal sealed record SeasonScores(
    string Name,
    ImmutableArray<CheckpointScore> Checkpoints,
    ForecastScore PreviousRace,
    ErrorScore PreviousTotal,
    ImmutableArray<TenthScore> Tenths,
    ImmutableArray<ReliabilityScore> Reliability
)
{
    /// <summary>The scores of the seasons up to 6, and of those from 7 on.</summary>
    /// <param name="open">Open singles.</param>
    /// <param name="openPairs">Those of which the athlete raced before.</param>
    /// <param name="ageMedians">The baseline by age.</param>
    public static ImmutableArray<SeasonScores> Of(
        IReadOnlyCollection<JudgedRace> open,
        IReadOnlyCollection<JudgedPair> openPairs,
        AgeMedians ageMedians
    ) =>
        [
            .. open.GroupBy(judged => SeasonGroups.IsOld(judged.Race))
                .OrderByDescending(group => group.Key)
                .Select(group =>
                    Of(
                        SeasonGroups.NameOf(group.Key),
                        [.. group],
                        [.. openPairs.Where(pair => SeasonGroups.IsOld(pair.Race) == group.Key)],
                        ageMedians
                    )
                ),
        ];

    private static SeasonScores Of(string name, JudgedRace[] races, JudgedPair[] pairs, AgeMedians ageMedians)
    {
        return new SeasonScores(
            name,
            PaceScores.Of(races, ageMedians),
            PaceScores.Score(pairs.Select(pair => (pair.Forecast, pair.Race.RacedS))),
            ErrorScore.Of(pairs.Select(pair => (double)pair.Earlier.RacedS - pair.Race.RacedS)),
            [
                .. pairs
                    .OrderBy(pair => pair.Earlier.RacedS)
                    .Select((pair, i) => (Pair: pair, Tenth: 10 * i / pairs.Length))
                    .GroupBy(one => one.Tenth, one => one.Pair)
                    .Select(tenth => TenthScore.Of([.. tenth])),
            ],
            ReliabilityScore.Of(races)
        );
    }
}
