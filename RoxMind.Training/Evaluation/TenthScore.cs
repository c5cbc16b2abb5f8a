namespace RoxMind.Training.Evaluation;

/// <summary>Forecasts by an earlier race of a tenth of the athletes with an earlier race, who had a like time there.</summary>
/// <param name="EarlierS">Their mean earlier time, seconds.</param>
/// <param name="Bias">Mean of forecast over truth, less 1.</param>
/// <param name="Coverage80">Share of truths within the 80 % interval, 0 to 1.</param>
internal sealed record TenthScore(int EarlierS, double Bias, double Coverage80)
{
    /// <summary>The score of some athletes; at least one.</summary>
    public static TenthScore Of(IReadOnlyCollection<JudgedRace> repeats) =>
        new(
            (int)repeats.Average(judged => judged.Earlier!.RacedS),
            Math.Round(
                (
                    repeats.Sum(judged => (double)judged.SettledWithPrevious!.ForecastS)
                    / repeats.Sum(judged => judged.FinishS)
                ) - 1,
                4
            ),
            Math.Round(
                repeats.Average(judged =>
                    judged.FinishS >= judged.SettledWithPrevious!.P10S
                    && judged.FinishS <= judged.SettledWithPrevious.P90S
                        ? 1.0
                        : 0
                ),
                4
            )
        );
}
