using System.Globalization;
using System.Text;
using RoxMind.Training.Evaluation;

namespace RoxMind.Training.Reports;

/// <summary>The report's tables of what differs from season to season.</summary>
internal static class SeasonTables
{
    /// <summary>Appends them.</summary>
    public static void Append(StringBuilder text, EvaluationReport evaluation)
    {
        if (evaluation.Seasons.IsEmpty)
        {
            return;
        }

        text.Append("## Seasons apart\n\n")
            .Append(
                "Mean absolute error in seconds with 100 finishers of the event known, beside linear scaling, open singles. "
            )
            .Append(
                "Newer results have one total for all transitions: they are hidden from a forecast while the race runs.\n\n"
            );
        MarkdownTable.Append(
            text,
            [
                "last segment known",
                .. evaluation.Seasons.SelectMany(seasons =>
                    (string[])[$"{seasons.Name}: calibrated", "linear", "share", "in 80 %"]
                ),
            ],
            evaluation
                .Seasons[0]
                .Checkpoints.Select(
                    (first, k) =>
                        (string[])
                            [first.After, .. evaluation.Seasons.SelectMany(seasons => Cells(seasons.Checkpoints[k]))]
                )
        );
        text.Append(
            "By an earlier race of the same division, on a course that all other finishers tell, fields of which only the fastest were published among them: *bias* is forecast over truth less 1.\n\n"
        );
        MarkdownTable.Append(
            text,
            ["seasons", "tenth by earlier time", "mean earlier, s", "bias", "in 80 %"],
            evaluation.Seasons.SelectMany(seasons =>
                seasons
                    .Tenths.Select(
                        (tenth, i) =>
                            (string[])
                                [
                                    seasons.Name,
                                    $"{i + 1}",
                                    $"{tenth.EarlierS}",
                                    Percent(tenth.Bias),
                                    Percent(tenth.Coverage80),
                                ]
                    )
                    .Append([
                        seasons.Name,
                        $"all {seasons.PreviousRace.Error.Count}",
                        $"MAE {Seconds(seasons.PreviousRace.Error.MaeS)} (earlier total {Seconds(seasons.PreviousTotal.MaeS)})",
                        string.Empty,
                        Percent(seasons.PreviousRace.Coverage80),
                    ])
            )
        );
    }

    private static string[] Cells(CheckpointScore score) =>
        [
            Seconds(score.Calibrated.Error.MaeS),
            Seconds(score.LinearScaling.MaeS),
            (score.Calibrated.Error.MaeS / score.LinearScaling.MaeS).ToString("0.00", CultureInfo.InvariantCulture),
            Percent(score.Calibrated.Coverage80),
        ];

    private static string Seconds(double seconds) => seconds.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
