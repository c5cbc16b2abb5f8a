using RoxMind.Grains.Analysis.Races;
using RoxMind.Training.Evaluation;
using RoxMind.Training.Plots;

namespace RoxMind.Training.Reports;

/// <summary>How far finish forecasts are off, and how often their intervals hold the truth, by what was known.</summary>
internal static class ForecastPlots
{
    private const int Width = 900;
    private const int Height = 500;
    private const double SecondsAMinute = 60;

    private static readonly (double Left, double Top, double Right, double Bottom) Area = (80, 60, 870, 390);

    private static readonly Dictionary<double, string> Names = Enumerable
        .Range(0, RaceFormat.SegmentCount)
        .ToDictionary(k => (double)k, k => k == 0 ? "start" : RaceFormat.DisplayName((Segment)(k - 1)));

    /// <summary>Mean absolute error beside the baselines.</summary>
    public static string Error(EvaluationReport evaluation)
    {
        Series[] series =
        [
            Line("median of gender and age", 4, score => score.MedianByAge.MaeS, dashed: true),
            Line("linear scaling", 3, score => score.LinearScaling.MaeS, dashed: true),
            Line("ridge regression", 2, score => score.Ridge.MaeS, dashed: true),
            Line("forecast", 0, score => score.Plain.Error.MaeS),
            Line("forecast, 100 finishers of the event known", 1, score => score.Calibrated.Error.MaeS),
        ];
        var most = series.Max(one => one.Points.Max(point => point.Y));
        var svg = new Svg(Width, Height, "Mean absolute error of the finish forecast by checkpoint");
        var panel = new Panel(
            svg,
            Area,
            "Error of the finish forecast, open singles, events not trained on",
            (0, RaceFormat.SegmentCount - 1, "last segment known"),
            (0, most, "mean absolute error, minutes"),
            Names
        );
        foreach (var one in series)
        {
            panel.Draw(one);
        }

        panel.Legend([.. series.Reverse().Select(one => (one.Name, one.Color, one.Dashed))]);
        return svg.ToString();

        Series Line(string name, int color, Func<CheckpointScore, double> maeS, bool dashed = false) =>
            new(
                name,
                [.. evaluation.Checkpoints.Select(score => ((double)score.SegmentsDone, maeS(score) / SecondsAMinute))],
                Palette.Series[color],
                dashed
            );
    }

    /// <summary>Share of finishes within the intervals.</summary>
    public static string Coverage(EvaluationReport evaluation)
    {
        Series[] series =
        [
            Line("95 % interval", 0, score => score.Coverage95, false),
            Line("95 %, 100 finishers known", 0, score => score.Coverage95, true),
            Line("80 % interval", 1, score => score.Coverage80, false),
            Line("80 %, 100 finishers known", 1, score => score.Coverage80, true),
        ];
        var least = Math.Min(70, series.Min(one => one.Points.Min(point => point.Y)));
        var svg = new Svg(Width, Height, "Coverage of the forecast intervals by checkpoint");
        var panel = new Panel(
            svg,
            Area,
            "Finishes within the interval, open singles, events not trained on",
            (0, RaceFormat.SegmentCount - 1, "last segment known"),
            (least, 100, "share of finishes, %"),
            Names
        );
        panel.MarkY(95);
        panel.MarkY(80);
        foreach (var one in series)
        {
            panel.Draw(one);
        }

        panel.Legend([.. series.Select(one => (one.Name, one.Color, one.Dashed))], atBottom: true);
        return svg.ToString();

        Series Line(string name, int color, Func<ForecastScore, double> share, bool calibrated) =>
            new(
                name,
                [
                    .. evaluation.Checkpoints.Select(score =>
                        ((double)score.SegmentsDone, 100 * share(calibrated ? score.Calibrated : score.Plain))
                    ),
                ],
                Palette.Series[color],
                calibrated
            );
    }
}
