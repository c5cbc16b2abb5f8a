using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Training.Results;

namespace RoxMind.Training.Pace;

/// <summary>Learns the usual race of each standard, and reads races against it.</summary>
internal static class PaceNorms
{
    /// <summary>A standard with fewer complete finishers has no norms: they would be mostly chance.</summary>
    public const int LeastFinishers = 100;

    /// <summary>The usual race of each standard.</summary>
    /// <param name="set">The races.</param>
    /// <param name="use">Which of them to learn from.</param>
    public static Dictionary<StationStandard, PaceNorm> Of(TrainingSet set, Func<int, bool> use) =>
        Enumerable
            .Range(0, set.Races.Length)
            .Where(i => set.Races[i].Splits.IsComplete && use(i))
            .GroupBy(i => set.Races[i].Standard)
            .Where(group => group.Count() >= LeastFinishers)
            .ToDictionary(group => group.Key, group => PaceNorm.Of(group.Select(i => set.Races[i].Splits)));

    /// <summary>The races against their standard's norm; null where there is none, and where a split is missing.</summary>
    /// <param name="set">The races.</param>
    /// <param name="norms">The usual race of each standard.</param>
    /// <param name="use">Which of them to read; the others are null.</param>
    public static PaceProgress?[] Read(
        TrainingSet set,
        IReadOnlyDictionary<StationStandard, PaceNorm> norms,
        Func<int, bool> use
    )
    {
        var previous = set.Repeats.ToDictionary(repeat => repeat.Race, repeat => set.Races[repeat.Previous]);
        var races = new PaceProgress?[set.Races.Length];
        for (var i = 0; i < races.Length; i++)
        {
            var race = set.Races[i];
            if (use(i) && race.Splits.IsComplete && norms.TryGetValue(race.Standard, out var norm))
            {
                races[i] = new PaceProgress();
                races[i]!.Read(
                    new PaceQuery(
                        race.Standard,
                        race.AgeGroup,
                        race.Splits,
                        Previous(previous.GetValueOrDefault(i), norms)
                    ),
                    norm
                );
            }
        }

        return races;
    }

    private static PreviousRace? Previous(RaceResult? race, IReadOnlyDictionary<StationStandard, PaceNorm> norms) =>
        race is not null && norms.TryGetValue(race.Standard, out var norm)
            ? new PreviousRace(race.TotalS, (int)Math.Round(norm.TotalS), null)
            : null;
}
