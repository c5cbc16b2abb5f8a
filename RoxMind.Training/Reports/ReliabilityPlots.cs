using RoxMind.Training.Evaluation;
using RoxMind.Training.Plots;

namespace RoxMind.Training.Reports;

/// <summary>Draws how many finishes were below the quantiles that were forecast.</summary>
internal static class ReliabilityPlots
{
    private const int Width = 560;
    private const int Height = 500;

    private static readonly (double Left, double Top, double Right, double Bottom) Area = (80, 60, 530, 390);

    /// <summary>One line for each group of seasons beside what a reliable forecast gives.</summary>
    public static string Of(EvaluationReport evaluation)
    {
        Series[] series =
        [
            new("reliable", [(0, 0), (100, 100)], Palette.Reference, Dashed: true),
            .. evaluation.Seasons.Select(
                (seasons, i) =>
                    new Series(
                        $"seasons {seasons.Name}",
                        [.. seasons.Reliability.Select(score => (100 * score.Told, 100 * score.Seen))],
                        Palette.Series[i]
                    )
            ),
        ];
        var svg = new Svg(Width, Height, "Reliability of the forecast quantiles by season");
        var panel = new Panel(
            svg,
            Area,
            "Finishes below a forecast quantile, open singles, events not trained on",
            (0, 100, "share told, %"),
            (0, 100, "share seen, %")
        );
        foreach (var one in series)
        {
            panel.Draw(one);
        }

        panel.Legend([.. series.Select(one => (one.Name, one.Color, one.Dashed))], atBottom: true);
        return svg.ToString();
    }
}
