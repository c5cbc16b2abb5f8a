using RoxMind.Grains.Analysis.Races;
using RoxMind.Training.Results;

namespace RoxMind.Training.Evaluation;

/// <summary>The simplest baseline: the median finish of a standard and age group.</summary>
internal sealed class AgeMedians
{
    private const int LeastInGroup = 30;

    private readonly Dictionary<(StationStandard Standard, AgeGroup Age), double> _finishesS;

    /// <summary>Learns the medians.</summary>
    /// <param name="set">The races.</param>
    public AgeMedians(TrainingSet set) =>
        _finishesS = set
            .Races.GroupBy(race => (race.Standard, race.AgeGroup))
            .Where(group => group.Count() >= LeastInGroup)
            .ToDictionary(group => group.Key, group => Median(group));

    /// <summary>The median finish, seconds; that of the standard where the age group is rare.</summary>
    public double FinishS(JudgedRace race) =>
        _finishesS.GetValueOrDefault((race.Race.Standard, race.Race.AgeGroup), race.Norm.TotalS);

    private static double Median(IEnumerable<RaceResult> races)
    {
        int[] finishes = [.. races.Select(race => race.TotalS)];
        Array.Sort(finishes);
        return finishes[finishes.Length / 2];
    }
}
