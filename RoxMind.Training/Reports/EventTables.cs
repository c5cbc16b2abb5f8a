using System.Globalization;
using System.Text;
using RoxMind.Training.Evaluation;

namespace RoxMind.Training.Reports;

/// <summary>The report's tables of what differs from event to event.</summary>
internal static class EventTables
{
    /// <summary>Appends them; nothing where no event was judged.</summary>
    public static void Append(StringBuilder text, EvaluationReport evaluation)
    {
        if (evaluation.EventCoverage.IsEmpty)
        {
            return;
        }

        text.Append("## Coverage by event\n\n")
            .Append(
                "Share of finishes within the 80 % intervals of all checkpoints, open singles, of each race alone and with "
            )
            .Append("100 finishers of the event known, as it is live. Events with ")
            .Append(CultureInfo.InvariantCulture, $"{EvaluationReport.LeastOfEvent} races and more.\n\n");
        MarkdownTable.Append(
            text,
            ["event", "alone", "calibrated"],
            evaluation
                .EventCoverage.OrderBy(pair => pair.Value)
                .ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair =>
                    (string[])[pair.Key, Percent(pair.Value), Percent(evaluation.EventCoverageCalibrated[pair.Key])]
                )
        );
        text.Append("## While an event runs\n\n")
            .Append(
                "Waves of 50 start ten minutes apart; athletes on the course are forecast from all splits seen by then. Who "
            )
            .Append(
                "has finished early is fast or started early, unlike a random draw. *Slowest first* is by an announced "
            )
            .Append(
                "finish that is off by up to a fifth: the hardest order, for a slow wave looks like a slow course.\n\n"
            );
        MarkdownTable.Append(
            text,
            ["waves", "minutes", "athletes", "alone, s", "calibrated, s", "bias, s", "calibrated in 80 %"],
            evaluation.Waves.Select(score =>
                (string[])
                    [
                        score.Waves,
                        $"{score.AfterMinutes}",
                        $"{score.Plain.Error.Count}",
                        Seconds(score.Plain.Error.MaeS),
                        Seconds(score.Calibrated.Error.MaeS),
                        Seconds(score.Calibrated.Error.BiasS),
                        Percent(score.Calibrated.Coverage80),
                    ]
            )
        );
    }

    private static string Seconds(double seconds) => seconds.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
