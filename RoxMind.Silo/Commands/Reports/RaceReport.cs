using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Coaching.Contracts;
using Spectre.Console;

namespace RoxMind.Silo.Commands.Reports;

/// <summary>Shows one explained race on a terminal.</summary>
internal static class RaceReport
{
    private const int BarWidth = 16;

    /// <summary>Writes the report.</summary>
    public static async Task WriteAsync(
        IAnsiConsole console,
        AthleteRace race,
        IFeedbackWriter writer,
        CancellationToken cancellationToken
    )
    {
        var result = race.Result;
        var who = result.Entrant.Name ?? "Unnamed start";
        console.WriteHeading($"{who} — {result.EventName}");
        switch (race.Outcome)
        {
            case AnalysisOutcome.Unavailable none:
                console.MarkupLineInterpolated($"[yellow]No analysis: {none.Reason}[/]");
                break;
            case AnalysisOutcome.Available(var analysis):
                console.Write(Headline(result, analysis));
                console.Write(Segments(analysis));
                var feedback = await writer.WriteAsync(result, analysis, null, isInteractive: true, cancellationToken);
                console.Write(new Panel(Markup.Escape(feedback.Text)) { Header = new PanelHeader("Feedback") });
                break;
        }
    }

    private static Grid Headline(RaceResult result, RaceAnalysis analysis)
    {
        var expectation = analysis.Expectation;
        var grid = new Grid().AddColumn().AddColumn();
        grid.AddRow("finish", $"[bold]{RaceTime.Format(result.TotalS)}[/]");
        grid.AddRow(
            "expected",
            $"{RaceTime.Format(expectation.ExpectedS)} (80 % between {RaceTime.Format(expectation.P10S)} and {RaceTime.Format(expectation.P90S)})"
        );
        grid.AddRow("residual", Signed(expectation.ResidualS));
        grid.AddRow("percentile", $"{analysis.Percentile:0} (100 is fastest)");
        grid.AddRow("peers", $"{Markup.Escape(analysis.PeerGroup)}, {analysis.PeerCount:N0} finishers");
        foreach (var (priority, position) in analysis.Priorities.Select((priority, i) => (priority, i + 1)))
        {
            grid.AddRow(
                $"priority {position}",
                $"[bold]{priority.Part().DisplayName}[/]: {RaceTime.Format(priority.GapS)} lost, {RaceTime.Format(priority.RealisticStepS)} realistic"
            );
        }

        return grid;
    }

    private static Table Segments(RaceAnalysis analysis)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn(new TableColumn("segment").NoWrap());
        foreach (var column in new[] { "time", "expected", "gap" })
        {
            table.AddColumn(new TableColumn(column).RightAligned().NoWrap());
        }

        table.AddColumn(new TableColumn("faster ◂ ▸ slower").NoWrap());
        table.AddColumn(new TableColumn("pct").RightAligned().NoWrap());
        var widest = Math.Max(1, analysis.Segments.Max(segment => Math.Abs(segment.GapS ?? 0)));
        foreach (var segment in analysis.Segments)
        {
            table.AddRow(
                RaceFormat.DisplayName(segment.Segment),
                Time(segment),
                segment.ExpectedS is { } expected ? RaceTime.Format(expected) : string.Empty,
                segment.GapS is { } gap ? Signed(gap) : string.Empty,
                Bar(segment.GapS ?? 0, widest),
                segment.Percentile is { } percentile ? $"{percentile:0}" : string.Empty
            );
        }

        return table;
    }

    /// <summary>The time; one that counts nowhere says so.</summary>
    private static string Time(SegmentAnalysis segment) =>
        segment.TimeS is not { } timeS ? "[grey]missing[/]"
        : segment.Marks.HasFlag(SegmentMarks.SetAside) ? $"[yellow]set aside[/] {RaceTime.Format(timeS)}"
        : segment.Marks.HasFlag(SegmentMarks.HoldsMissingTime)
            ? $"[yellow]holds a missing one[/] {RaceTime.Format(timeS)}"
        : RaceTime.Format(timeS);

    private static string Bar(int gapS, int widest)
    {
        var half = BarWidth / 2;
        var length = (int)Math.Round((double)Math.Abs(gapS) / widest * half);
        var bar = new string('█', length);
        return gapS < 0 ? $"[green]{bar.PadLeft(half)}[/]│" : $"{new string(' ', half)}│[red]{bar}[/]";
    }

    private static string Signed(int seconds) =>
        seconds > 0 ? $"[red]+{RaceTime.Format(seconds)}[/]" : $"[green]{RaceTime.Format(seconds)}[/]";
}
