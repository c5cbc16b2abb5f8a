using System.Text;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Training.Coach.Corpus.Analyses;

/// <summary>
/// Which events a coach is trained on and which judge it: whole events, never parts of one. Synthetic events are divided by the
/// seed they are drawn with, real ones by a hash of their id.
/// </summary>
internal static class CoachDivision
{
    /// <summary>First seed of the events that judge; training takes seeds below it.</summary>
    public const int FirstEvaluationSeed = 1_000_000;

    /// <summary>Of so many real events one judges.</summary>
    private const int RealEvents = 5;

    private const uint FnvOffset = 2166136261;
    private const uint FnvPrime = 16777619;

    /// <summary>The seed of a synthetic field.</summary>
    /// <param name="seed">The corpus' or the evaluation's seed, below 1,000.</param>
    /// <param name="number">Number of the field, below 1,000.</param>
    /// <param name="isEvaluation">Whether the field judges.</param>
    public static int SeedOf(int seed, int number, bool isEvaluation) =>
        (isEvaluation ? FirstEvaluationSeed : 0) + (seed % 1000 * 1000) + (number % 1000);

    /// <summary>Whether a real event judges.</summary>
    public static bool IsEvaluation(RaceResult race)
    {
        ArgumentNullException.ThrowIfNull(race);
        var hash = FnvOffset;
        foreach (var value in Encoding.UTF8.GetBytes(race.EventId))
        {
            hash = (hash ^ value) * FnvPrime;
        }

        return (hash >> 8) % RealEvents == 0;
    }
}
