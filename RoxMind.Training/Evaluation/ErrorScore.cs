namespace RoxMind.Training.Evaluation;

/// <summary>How far forecasts were off.</summary>
/// <param name="Count">How many.</param>
/// <param name="MaeS">Mean absolute error, seconds.</param>
/// <param name="RmseS">Root mean squared error, seconds.</param>
/// <param name="BiasS">Mean of forecast less truth, seconds.</param>
internal sealed record ErrorScore(int Count, double MaeS, double RmseS, double BiasS)
{
    /// <summary>The score of forecasts less truths; all 0 when there are none.</summary>
    public static ErrorScore Of(IEnumerable<double> errorsS)
    {
        var (count, absolute, squared, sum) = (0, 0.0, 0.0, 0.0);
        foreach (var error in errorsS)
        {
            count++;
            absolute += Math.Abs(error);
            squared += error * error;
            sum += error;
        }

        var n = Math.Max(count, 1);
        return new ErrorScore(
            count,
            Math.Round(absolute / n, 1),
            Math.Round(Math.Sqrt(squared / n), 1),
            Math.Round(sum / n, 1)
        );
    }
}
