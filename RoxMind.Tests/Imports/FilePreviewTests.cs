using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Imports.Lines;
using RoxMind.Grains.Imports.Notes;
using RoxMind.Grains.Imports.Previews;

namespace RoxMind.Tests.Imports;

/// <summary>A dry run tells what an import would read, by the import's own reader.</summary>
public sealed class FilePreviewTests
{
    private static readonly string _header = ResultLine.Header();

    [Fact]
    public async Task Columns_are_told_with_what_is_read_from_them()
    {
        var header = _header
            .Replace("run_1", "Running 1", StringComparison.Ordinal)
            .Replace("work_1", "1000m Ski", StringComparison.Ordinal);

        var preview = await ReadAsync(header, ResultLine.Of());

        Assert.Contains(new ColumnUse("Running 1", "run 1"), preview.Columns);
        Assert.Contains(new ColumnUse("1000m Ski", "SkiErg"), preview.Columns);
        Assert.Contains(new ColumnUse("total_time", "finish time"), preview.Columns);
        Assert.Contains(new ColumnUse("roxzone_8", null), preview.Columns);
        Assert.Equal(header.Split(','), preview.Columns.Select(column => column.Name));
    }

    [Fact]
    public async Task Rows_are_counted_by_what_would_become_of_them()
    {
        var tooFast = ResultLine.Splits((Segment.Run3, 20));
        var preview = await ReadAsync(
            _header,
            ResultLine.Of("Whole"),
            ResultLine.Of("Missing", splits: ResultLine.Splits((Segment.Row, 0))),
            ResultLine.Of("Whole"),
            ResultLine.Of("Fast", splits: tooFast),
            ResultLine.Of("Nobody", total: "DNS", splits: new int[RaceFormat.SegmentCount]),
            ResultLine.Of("Nothing", total: "", splits: new int[RaceFormat.SegmentCount])
        );

        Assert.Equal((4, 3, 1, 0), (preview.Accepted, preview.MissingSplits, preview.Repeated, preview.Contradicted));
        Assert.Equal((1, 6, 1, 1), (preview.Rejected, preview.Rows, preview.Doubtful, preview.Unranked));
        var none = Assert.Single(preview.Rejections);
        Assert.Equal((7, "total_time", ""), (none.First.Line, none.First.Column, none.First.Value));
        Assert.Equal(new EventRows("E1", "S6 2024 Testville", 4, null, null), Assert.Single(preview.Events));
    }

    [Fact]
    public async Task Row_of_a_start_that_is_there_with_other_times_is_told_apart()
    {
        var header = $"{_header},start_number,event_date";
        var preview = await ReadAsync(
            header,
            $"{ResultLine.Of()},11,2024-03-09",
            $"{ResultLine.Of(splits: ResultLine.Splits((Segment.Row, 310)))},11,2024-03-09",
            $"{ResultLine.Of()},12,2024-03-10"
        );

        Assert.Equal((2, 0, 1), (preview.Accepted, preview.Repeated, preview.Contradicted));
        var rows = Assert.Single(preview.Events);
        Assert.Equal((new DateOnly(2024, 3, 9), new DateOnly(2024, 3, 10)), (rows.First, rows.Last));
    }

    [Fact]
    public async Task People_who_share_a_number_are_two_and_members_of_a_pair_one()
    {
        var slower = ResultLine.Splits((Segment.Run1, 400), (Segment.Run2, 420), (Segment.Row, 500));
        var preview = await ReadAsync(
            $"{_header},start_number",
            $"{ResultLine.Of("Ann One")},7",
            $"{ResultLine.Of("Bea Two", splits: slower)},7",
            $"{ResultLine.Of("Cara Three")},TBC",
            $"{ResultLine.Of("Dora Four", splits: slower)},TBC",
            $"{ResultLine.Of("Eva Five", division: "doubles")},9",
            $"{ResultLine.Of("Finn Six", division: "doubles", gender: "male")},9"
        );

        Assert.Equal((5, 1, 0), (preview.Accepted, preview.Repeated, preview.Contradicted));
    }

    [Fact]
    public async Task Rows_with_equal_splits_elsewhere_are_told()
    {
        var preview = await ReadAsync(
            _header,
            ResultLine.Of("Nia Copy"),
            ResultLine.Of("Nia Copy", division: "pro"),
            ResultLine.Of("Nia Copy", eventId: "E2", eventName: "S6 2024 Elsewhere"),
            ResultLine.Of("Other", splits: ResultLine.Splits((Segment.Row, 301)))
        );

        Assert.Equal(4, preview.Accepted);
        Assert.StartsWith(
            "3 rows have the same splits as others, in 2 events and 2 divisions (first in lines 2 and 3)",
            Assert.Single(preview.Remarks),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Rows_that_are_one_start_are_no_copies() =>
        Assert.Empty(
            (
                await ReadAsync(
                    _header,
                    ResultLine.Of("Ann One"),
                    ResultLine.Of("Ann One"),
                    ResultLine.Of("Eva Five", division: "doubles", splits: ResultLine.Splits((Segment.Row, 301))),
                    ResultLine.Of("Finn Six", division: "doubles", splits: ResultLine.Splits((Segment.Row, 301)))
                )
            ).Remarks
        );

    [Fact]
    public async Task Words_that_cannot_be_read_are_told_with_how_often_they_stand_there()
    {
        var preview = await ReadAsync(
            _header,
            ResultLine.Of("A", division: "wheels"),
            ResultLine.Of("B", division: "stilts"),
            ResultLine.Of("C", division: "stilts"),
            ResultLine.Of("D", ageGroup: "Number112004")
        );

        Assert.Empty(preview.Rejections);
        var unknown = preview.Notes[0];
        Assert.Equal((NoteCode.DivisionUnknown, 3, 2), (unknown.Code, unknown.Rows, unknown.First.Line));
        Assert.Equal([("stilts", 2), ("wheels", 1)], unknown.Causes.Select(cause => (cause.Value, cause.Rows)));
        Assert.Equal([new RowPlace(3, 2), new RowPlace(4, 3)], unknown.Causes[0].Places);
        Assert.Contains(new Reading("Number112004", "Number112004", null, 1), preview.Ages);
    }

    [Fact]
    public async Task Forms_of_times_ages_and_words_are_told_with_an_example()
    {
        var preview = await ReadAsync(
            _header,
            ResultLine.Of("A", ageGroup: "U29", gender: "W", division: "HYROX PRO"),
            ResultLine.Of("B", ageGroup: "40+").Replace(",0:04:30,", ",270,", StringComparison.Ordinal),
            ResultLine.Of("C", ageGroup: "").Replace(",0:04:30,", ",04:30.7,", StringComparison.Ordinal),
            ResultLine.Of("D").Replace(",0:04:30,", ",-,", StringComparison.Ordinal)
        );

        Assert.Equal(
            [
                new Reading("H:MM:SS", "0:05:00", "5:00", (24 * 4) - 3),
                new Reading("MM:SS with a fraction", "04:30.7", "4:31", 1),
                new Reading("missing", "-", "missing", 1),
                new Reading("seconds", "270", "4:30", 1),
            ],
            preview.Times
        );
        Assert.Equal(
            [
                new Reading("and older", "40+", "40+", 1),
                new Reading("and younger", "U29", "16-29", 1),
                new Reading("missing", "", "missing", 1),
                new Reading("range", "30-34", "30-34", 1),
            ],
            preview.Ages
        );
        Assert.Contains(new Reading("W", "W", "female", 1), preview.Genders);
        Assert.Contains(new Reading("HYROX PRO", "HYROX PRO", "pro", 1), preview.Divisions);
    }

    [Fact]
    public async Task Word_that_means_two_things_is_told_with_both()
    {
        var preview = await ReadAsync(
            _header,
            ResultLine.Of("A", gender: "U", division: "Open M"),
            ResultLine.Of("B", gender: "U")
        );

        Assert.Equal([new Reading("U", "U", "male", 1), new Reading("U", "U", "unknown", 1)], preview.Genders);
    }

    [Fact]
    public async Task Words_without_end_are_counted_together_from_some_number_on()
    {
        var lines = Enumerable.Range(0, 1500).Select(i => ResultLine.Of($"A {i}", ageGroup: $"bib{i}"));

        var preview = await ReadAsync([_header, .. lines]);

        Assert.Equal(1500, preview.Ages.Sum(word => word.Fields));
        Assert.Equal((1001, 500), (preview.Ages.Length, preview.Ages.Max(word => word.Fields)));
    }

    private static async Task<FilePreview> ReadAsync(params string[] lines)
    {
        using var stream = new MemoryStream(ResultLine.File(lines));
        return await FilePreviewer.ReadAsync(stream, ResultFiles.Request, TestContext.Current.CancellationToken);
    }
}
