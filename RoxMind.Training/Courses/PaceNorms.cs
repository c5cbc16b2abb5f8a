using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Training.Results;

namespace RoxMind.Training.Courses;

/// <summary>Learns the usual race of each standard.</summary>
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
}
