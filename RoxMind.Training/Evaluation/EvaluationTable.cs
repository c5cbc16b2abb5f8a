using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;
using Spectre.Console;

namespace RoxMind.Training.Evaluation;

/// <summary>Shows an evaluation to people.</summary>
internal static class EvaluationTable
{
    /// <summary>Writes the report to a console.</summary>
    public static void Write(IAnsiConsole console, EvaluationReport report)
    {
        var table = new Table().Title($"{report.Events} events, {report.Results} results: {report.Method}").Expand();
        foreach (
            var column in (string[])
                ["after", "MAE s", "calibrated", "80 %", "95 %", "cal. 80 %", "cal. 95 %", "by age", "linear", "ridge"]
        )
        {
            table.AddColumn(column);
        }

        foreach (var score in report.Checkpoints)
        {
            table.AddRow(
                score.After,
                $"{score.Plain.Error.MaeS:0.0}",
                $"{score.Calibrated.Error.MaeS:0.0}",
                $"{score.Plain.Coverage80:0.0%}",
                $"{score.Plain.Coverage95:0.0%}",
                $"{score.Calibrated.Coverage80:0.0%}",
                $"{score.Calibrated.Coverage95:0.0%}",
                $"{score.MedianByAge.MaeS:0.0}",
                $"{score.LinearScaling.MaeS:0.0}",
                $"{score.Ridge.MaeS:0.0}"
            );
        }

        console.Write(table);
        console.WriteLine(
            $"Before the start with an earlier race: {report.PreviousRace.Error.MaeS:0.0} s, "
                + $"calibrated {report.PreviousRaceCalibrated.Error.MaeS:0.0} s "
                + $"({report.PreviousRace.Error.Count} athletes; {report.PreviousRaceUnknown.Error.MaeS:0.0} s without it)"
        );
        console.WriteLine(
            $"Sum of the {RaceFormat.SegmentCount} segments' MAE: {report.SegmentSumS.PlainS:0.0} s, "
                + $"calibrated {report.SegmentSumS.CalibratedS:0.0} s, by the medians {report.SegmentSumS.MedianS:0.0} s"
        );
        foreach (var score in report.Waves)
        {
            console.WriteLine(
                $"On the course {score.AfterMinutes} min after the first start, waves {score.Waves}: "
                    + $"{score.Plain.Error.MaeS:0.0} s, calibrated {score.Calibrated.Error.MaeS:0.0} s "
                    + $"(bias {score.Calibrated.Error.BiasS:0.0} s, 80 % {score.Calibrated.Coverage80:0.0%})"
            );
        }

        foreach (var seasons in report.Seasons)
        {
            Write(console, seasons);
        }

        WriteLeast(console, "alone", report.EventCoverage);
        WriteLeast(console, "calibrated", report.EventCoverageCalibrated);
    }

    private static void Write(IAnsiConsole console, SeasonScores seasons)
    {
        var shares = seasons.Checkpoints.Select(score =>
            $"{score.After} {score.Calibrated.Error.MaeS / score.LinearScaling.MaeS:0.00}"
        );
        console.WriteLine($"Seasons {seasons.Name}, calibrated over linear: {string.Join(", ", shares)}");
        console.WriteLine(
            $"  by an earlier race, on a course known from all others: {seasons.PreviousRace.Error.MaeS:0.0} s, in 80 % {seasons.PreviousRace.Coverage80:0.0%} "
                + $"({seasons.PreviousRace.Error.Count} athletes; the earlier total {seasons.PreviousTotal.MaeS:0.0} s)"
        );
        console.WriteLine(
            "  by tenth of the earlier time, bias and coverage: "
                + string.Join(", ", seasons.Tenths.Select(tenth => $"{tenth.Bias:0.0%} {tenth.Coverage80:0%}"))
        );
    }

    private static void WriteLeast(IAnsiConsole console, string how, ImmutableSortedDictionary<string, double> coverage)
    {
        if (coverage.Count > 0)
        {
            var least = coverage.OrderBy(pair => pair.Value).Take(5).Select(pair => $"{pair.Value:0.0%} ({pair.Key})");
            console.WriteLine($"Least 80 % coverage of events, {how}: {string.Join(", ", least)}");
        }
    }
}
