using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Grains.Imports.Lines;
using RoxMind.Grains.Imports.Previews;
using RoxMind.Grains.Imports.Rejections;
using RoxMind.Silo.Commands.Reports;
using RoxMind.Silo.Commands.Services;
using RoxMind.Tests.Coaching;

namespace RoxMind.Tests.Service;

/// <summary>What commands print is whole on a terminal of 80 columns.</summary>
public sealed class NarrowTerminalTests
{
    private const string LongName = "Ann-Kathrin Wolkenstein-Hohenfels / Maria-Magdalena Sonnenschein-Niederwald";

    [Fact]
    public async Task Analysis_keeps_its_headers_and_its_widest_numbers()
    {
        using var narrow = new NarrowConsole();
        var (race, analysis) = Analyses.Usual(1);
        var widest = analysis with
        {
            Segments =
            [
                .. analysis.Segments.Select(segment =>
                    segment with
                    {
                        TimeS = 3723,
                        ExpectedS = 4523,
                        GapS = 3723,
                        Percentile = 100,
                    }
                ),
            ],
        };
        var athlete = new AthleteRace(
            race with
            {
                Entrant = race.Entrant with { Name = LongName },
            },
            IdentityBasis.NameMatch,
            new AnalysisOutcome.Available(widest)
        );

        await RaceReport.WriteAsync(narrow.Console, athlete, new OneText(), TestContext.Current.CancellationToken);

        var lines = narrow.Lines();
        Assert.Contains(
            lines,
            line =>
                line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    is ["segment", "time", "expected", "gap", "faster ◂ ▸ slower", "pct"]
        );
        Assert.Contains(lines, line => line.Contains("burpee broad jumps", StringComparison.Ordinal));
        Assert.Contains("+1:02:03", narrow.Text);
        Assert.Contains(LongName, narrow.Text.ReplaceLineEndings(" "));
    }

    [Fact]
    public void Imported_files_keep_their_headers_whatever_their_names()
    {
        using var narrow = new NarrowConsole();
        var import = new ImportedFile
        {
            Name = $"{LongName}.csv",
            IsOver = true,
            Percent = 100,
            Accepted = 1_234_567,
            MissingSplits = 123_456,
            Corrected = 123_456,
            Absent = 0,
            Withdrawn = 0,
            Duplicates = 12_345,
            Rejected = 12_345,
            Error = null,
            EventIds = [],
            Remarks = [],
            Unread = 0,
            NotTaken =
            [
                new RejectionGroup(
                    "LONG",
                    1,
                    _unread,
                    [new RejectionCause(LongName, _unread, 1, [new RowPlace(2, 1)])]
                ),
            ],
            ReadOtherwise = [],
        };

        ImportReport.Write(narrow.Console, [import, import]);

        var lines = narrow.Lines();
        Assert.Contains(
            lines,
            line =>
                line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    is ["file", "accepted", "corrected", "same", "rejected", "missing", "analysed", "no norms"]
        );
        Assert.Contains(lines, line => line.Contains("2,469,134", StringComparison.Ordinal));
    }

    private static readonly RejectedRow _unread = new(
        2,
        "gender",
        new string('x', 80),
        "GENDER_UNKNOWN",
        "Expected male, female or mixed."
    );

    [Fact]
    public void Dry_run_keeps_its_words()
    {
        using var narrow = new NarrowConsole();
        var preview = new FilePreview
        {
            Columns =
            [
                .. RaceFormat.Segments.Select(segment => new ColumnUse(RaceFormat.ColumnName(segment), "split")),
            ],
            Doubtful = 1_234_567,
            Events = [new EventRows("e", LongName, 1_234_567, null, null)],
            Genders = [new Reading("female", "female", "female", 1)],
            Divisions = [],
            Ages = [],
            Times = [new Reading("H:MM:SS", "1:02:03", "1:02:03", 1)],
            Notes = [],
            Remarks = ["The file is UTF-16 text."],
            Unranked = 1,
            Rejections =
            [
                new RejectionGroup(
                    "GENDER_UNKNOWN",
                    1,
                    _unread,
                    [new RejectionCause(_unread.Value, _unread, 1, [new RowPlace(2, 1)])]
                ),
            ],
            Accepted = 1_234_567,
            MissingSplits = 1,
            Repeated = 1,
            Contradicted = 1,
        };

        PreviewReport.Write(narrow.Console, $"{LongName}.csv", preview);

        Assert.Contains(narrow.Lines(), line => line.StartsWith("columns read", StringComparison.Ordinal));
        Assert.Contains("no column: every row is open", narrow.Text);
    }

    /// <summary>Writes the same text for every race.</summary>
    private sealed class OneText : IFeedbackWriter
    {
        private const string Model = "one text";

        public ValueTask<string> GetModelAsync(CancellationToken cancellationToken) => ValueTask.FromResult(Model);

        public ValueTask<Feedback> WriteAsync(
            RaceResult race,
            RaceAnalysis analysis,
            IProgress<TextPiece>? progress,
            bool isInteractive,
            CancellationToken cancellationToken
        ) => ValueTask.FromResult(new Feedback(string.Join(' ', Enumerable.Repeat(LongName, 5)), Model, true));
    }
}
