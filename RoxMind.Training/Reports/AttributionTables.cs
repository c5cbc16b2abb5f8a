using System.Globalization;
using System.Text;
using RoxMind.Training.Evaluation;
using RoxMind.Training.Evaluation.Attribution;

namespace RoxMind.Training.Reports;

/// <summary>The report's tables of what analyses lay finishes to.</summary>
internal static class AttributionTables
{
    /// <summary>Appends them.</summary>
    public static void Append(StringBuilder text, EvaluationReport evaluation, string reliabilityPlot)
    {
        text.Append("## Reliability\n\n")
            .Append(
                "Finishes below the quantiles that were forecast, over all checkpoints, with 100 finishers of the event known.\n\n"
            )
            .Append(CultureInfo.InvariantCulture, $"![Reliability by season]({reliabilityPlot})\n\n");
        if (!evaluation.Seasons.IsEmpty)
        {
            MarkdownTable.Append(
                text,
                ["told", .. evaluation.Seasons.Select(seasons => $"seen, {seasons.Name}")],
                evaluation
                    .Seasons[0]
                    .Reliability.Select(
                        (first, i) =>
                            (string[])
                                [
                                    Percent(first.Told),
                                    .. evaluation.Seasons.Select(seasons => Percent(seasons.Reliability[i].Seen)),
                                ]
                    )
            );
        }

        var found = evaluation.Attribution;
        text.Append("## What finishes are laid to\n\n")
            .Append(
                "Analyses of up to 100 open singles of each event, once it is over. Percentiles with the course taken off, by tenth of "
            )
            .Append("the scale, slowest first; each should hold 10 %.\n\n");
        MarkdownTable.Append(
            text,
            ["seasons", "athletes", .. Enumerable.Range(1, 10).Select(tenth => $"{tenth}")],
            found.Percentiles.Select(score =>
                (string[])[score.Seasons, $"{score.Count}", .. score.Tenths.Select(Percent)]
            )
        );
        text.Append("Faults were planted into 40 races of each event, one at a time.\n\n");
        MarkdownTable.Append(
            text,
            ["what", "of", "share"],
            [
                Row("the range told for the next race holds it, its course taken into account", found.NextRace),
                Row("the next race is faster than that range", found.FasterThanNext),
                Row(
                    "1.5 standard deviations in one run or station of a race without a priority: it is the first",
                    found.Planted.OneSegment
                ),
                Row(
                    "the same, where that time is less than 5 standard deviations from what the others let expect, and is not set aside as wrong for that",
                    found.Planted.OneNear
                ),
                Row(
                    "one standard deviation in all runs of a race where no group stands out: running is furthest behind",
                    found.Planted.AllRuns
                ),
                Row(
                    "one time 5 standard deviations off: no other expectation is more than 10 s from what it is without that time",
                    found.Planted.Untouched
                ),
                Row("one time 5 standard deviations off: it is set aside", found.Planted.Flagged),
                Row(
                    "times of the same races as they were that are set aside, real mishaps among them",
                    found.Planted.CleanFlagged
                ),
                Row(
                    "those of them less than 5 standard deviations from what the others let expect that are set aside",
                    found.Planted.NearFlagged
                ),
                Row(
                    "running and stations 25 percentile points apart: the slower is further behind the typical",
                    found.Uneven
                ),
                Row("the same: the slower is named as a priority, or the other as a strength", found.UnevenNamed),
            ]
        );
    }

    private static string[] Row(string what, ShareScore score) => [what, $"{score.Count}", Percent(score.Share)];

    private static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
