using RoxMind.Grains.Analysis.Report;

namespace RoxMind.Training.Evaluation;

/// <summary>
/// What it brings to know other finishers of the event: the forecasts of the time to come are shifted by the shrunken mean
/// log error of 100 of them, drawn at random, who are not scored themselves.
/// </summary>
internal static class EventCalibration
{
    private const int Seen = 100;

    /// <summary>Variance of an athlete's log error over that of an event's.</summary>
    private const double Shrinkage = 8;

    /// <summary>The shifted forecasts of all races that were not drawn, with the finishes.</summary>
    /// <param name="races">The races.</param>
    /// <param name="k">The checkpoint.</param>
    public static IEnumerable<(PaceStep Step, int FinishS)> Calibrate(IEnumerable<JudgedRace> races, int k)
    {
        foreach (var finishers in races.GroupBy(race => race.Race.EventId))
        {
            var drawn = finishers.OrderBy(race => race.Race.RaceId, StringComparer.Ordinal).ToArray();
            new Random(1).Shuffle(drawn);
            var seen = Math.Min(Seen, drawn.Length / 2);
            var shift = drawn.Take(seen).Sum(race => LogError(race, k)) / (seen + Shrinkage);
            foreach (var race in drawn.Skip(seen))
            {
                yield return (Shift(race, k, Math.Exp(shift)), race.FinishS);
            }
        }
    }

    private static int DoneS(JudgedRace race, int k) => race.Race.Splits.Sum(k)!.Value;

    private static double LogError(JudgedRace race, int k) =>
        Math.Log((double)(race.FinishS - DoneS(race, k)) / Math.Max(1, race.Steps[k].ForecastS - DoneS(race, k)));

    private static PaceStep Shift(JudgedRace race, int k, double factor)
    {
        var (step, done) = (race.Steps[k], DoneS(race, k));
        return new PaceStep(k, At(step.ForecastS), At(step.P10S), At(step.P90S), At(step.P2S), At(step.P98S));

        int At(int finish) => done + (int)Math.Round((finish - done) * factor);
    }
}
