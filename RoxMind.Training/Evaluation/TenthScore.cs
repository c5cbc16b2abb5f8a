namespace RoxMind.Training.Evaluation;

/// <summary>Forecasts by an earlier race of a tenth of the athletes with an earlier race, who had a like time there.</summary>
/// <param name="EarlierS">Their mean earlier time, seconds.</param>
/// <param name="Bias">Mean of forecast over truth, less 1.</param>
/// <param name="Coverage80">Share of truths within the 80 % interval, 0 to 1.</param>
internal sealed record TenthScore(int EarlierS, double Bias, double Coverage80)
{
    /// <summary>The score of some athletes; at least one.</summary>
    public static TenthScore Of(IReadOnlyCollection<JudgedPair> pairs) =>
        new(
            (int)pairs.Average(pair => pair.Earlier.RacedS),
            Math.Round(
                (pairs.Sum(pair => (double)pair.Forecast.ForecastS) / pairs.Sum(pair => pair.Race.RacedS)) - 1,
                4
            ),
            Math.Round(
                pairs.Average(pair =>
                    pair.Race.RacedS >= pair.Forecast.P10S && pair.Race.RacedS <= pair.Forecast.P90S ? 1.0 : 0
                ),
                4
            )
        );
}
