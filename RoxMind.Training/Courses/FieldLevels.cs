using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Training.Results;

namespace RoxMind.Training.Courses;

/// <summary>
/// Measures, by athletes who raced both, how strong the usual athletes of a division are beside the open division's; see <see
/// cref="RoxMind.Grains.Analysis.Courses.CourseStandard.FieldLog"/>. An athlete's place moves down in a stronger field, whatever the loads.
/// </summary>
internal static class FieldLevels
{
    /// <summary>Athletes by which a difference is drawn toward none.</summary>
    private const double Shrinkage = 20;

    /// <summary>The levels of the standards that differ.</summary>
    /// <param name="set">The results.</param>
    /// <param name="use">Which of them to learn from.</param>
    /// <param name="standards">The standards.</param>
    /// <param name="usualS">By standard: usual finish at a usual event, seconds.</param>
    /// <param name="totals">Effect of each event on the finish, log.</param>
    public static ImmutableDictionary<StationStandard, double> Of(
        TrainingSet set,
        Func<int, bool> use,
        ImmutableArray<StationStandard> standards,
        double[] usualS,
        Dictionary<string, double> totals
    )
    {
        var usual = standards.Zip(usualS).ToDictionary(pair => pair.First, pair => Math.Log(pair.Second));
        var moves = set
            .Repeats.Where(repeat => use(repeat.Race) && use(repeat.Previous))
            .Select(repeat => (Earlier: set.Races[repeat.Previous], Later: set.Races[repeat.Race]))
            .Where(pair => usual.ContainsKey(pair.Earlier.Standard) && usual.ContainsKey(pair.Later.Standard))
            .Where(pair => pair.Earlier.Division != pair.Later.Division)
            .Select(pair => (pair.Earlier, pair.Later, Change: Level(pair.Later) - Level(pair.Earlier)))
            .ToArray();
        return standards
            .Where(standard => standard.Division != Division.Open)
            .Select(standard => (Standard: standard, Log: LogOf(standard)))
            .Where(one => one.Log != 0)
            .ToImmutableDictionary(one => one.Standard, one => one.Log);

        double Level(RaceResult race) => Math.Log(race.RacedS) - usual[race.Standard] - totals[race.EventId];

        // Who goes up and who comes back both get a little faster from race to race: that cancels out.
        double LogOf(StationStandard standard)
        {
            var up = Changes(move => move.Earlier.Division == Division.Open && move.Later.Standard == standard);
            var down = Changes(move => move.Later.Division == Division.Open && move.Earlier.Standard == standard);
            if (up.Length == 0 || down.Length == 0)
            {
                return 0;
            }

            var least = Math.Min(up.Length, down.Length);
            return Math.Round((Median(down) - Median(up)) / 2 * least / (least + Shrinkage), 4);
        }

        double[] Changes(Func<(RaceResult Earlier, RaceResult Later, double Change), bool> choose) =>
            [.. moves.Where(choose).Select(move => move.Change).Order()];
    }

    private static double Median(double[] sorted) => sorted[sorted.Length / 2];
}
