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
    /// <param name="ageMedians">The baseline by age.</param>
    public static ImmutableArray<SeasonScores> Of(IReadOnlyCollection<JudgedRace> open, AgeMedians ageMedians) =>
        [
            .. open.GroupBy(judged => SeasonGroups.IsOld(judged.Race))
                .OrderByDescending(group => group.Key)
                .Select(group => Of(SeasonGroups.NameOf(group.Key), [.. group], ageMedians)),
        ];

    private static SeasonScores Of(string name, JudgedRace[] races, AgeMedians ageMedians)
    {
        var repeats = races
            .Where(judged => judged.Earlier?.Division == judged.Race.Division)
            .OrderBy(judged => judged.Earlier!.RacedS)
            .ToArray();
        return new SeasonScores(
            name,
            PaceScores.Of(races, ageMedians),
            Score(repeats),
            ErrorScore.Of(repeats.Select(judged => (double)judged.Earlier!.RacedS - judged.FinishS)),
            [
                .. repeats
                    .Select((judged, i) => (Judged: judged, Tenth: 10 * i / repeats.Length))
                    .GroupBy(one => one.Tenth, one => one.Judged)
                    .Select(tenth => TenthScore.Of([.. tenth])),
            ],
            ReliabilityScore.Of(races)
        );
    }

    private static ForecastScore Score(IEnumerable<JudgedRace> repeats) =>
        PaceScores.Score(repeats.Select(judged => (judged.SettledWithPrevious!, judged.FinishS)));
}
