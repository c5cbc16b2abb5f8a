using System.Text;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Imports.Rejections;
using RoxMind.Grains.Imports.Rows;

namespace RoxMind.Tests.Imports;

public sealed class RejectedRowTests
{
    [Fact]
    public async Task Row_without_any_time_tells_line_column_and_value()
    {
        var none = Enumerable.Repeat(0, RaceFormat.SegmentCount).ToArray();
        var row = await ResultFiles.ReadRejectedAsync(ResultLine.Header(), ResultLine.Of(total: "soon", splits: none));

        Assert.Equal(2, row.Line);
        Assert.Equal("total_time", row.Column);
        Assert.Equal("soon", row.Value);
        Assert.Equal(RejectionCode.TimeUnreadable, row.Code);
        Assert.Contains("H:MM:SS", row.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0:00:00", "A. Runner", RejectionCode.TimesMissing)]
    [InlineData("", "A. Runner", RejectionCode.TimesMissing)]
    [InlineData("DNF", "", RejectionCode.TimesMissing)]
    public async Task Row_without_time_and_somebody_who_did_not_finish_is_rejected(
        string total,
        string name,
        string code
    )
    {
        var none = Enumerable.Repeat(0, RaceFormat.SegmentCount).ToArray();
        var row = await ResultFiles.ReadRejectedAsync(
            ResultLine.Header(),
            ResultLine.Of(name, total: total, splits: none)
        );

        Assert.Equal(code, row.Code);
    }

    [Theory]
    [InlineData("A,B", "female", "open", "E1", "1:30:00", RejectionCode.FieldCount)]
    [InlineData("\"open quote", "female", "open", "E1", "1:30:00", RejectionCode.BadQuote)]
    [InlineData("\"a\"b", "female", "open", "E1", "1:30:00", RejectionCode.BadQuote)]
    [InlineData("a\0b", "female", "open", "E1", "1:30:00", RejectionCode.NotText)]
    [InlineData("a\tb", "female", "open", "E1", "1:30:00", RejectionCode.NotText)]
    [InlineData("a\u007fb", "female", "open", "E1", "1:30:00", RejectionCode.NotText)]
    [InlineData("a\u0085b", "female", "open", "E1", "1:30:00", RejectionCode.NotText)]
    public async Task Bad_row_is_rejected_alone(
        string name,
        string gender,
        string division,
        string eventId,
        string total,
        string code
    )
    {
        var bad = ResultLine.Of(name, gender, division, eventId: eventId, total: total);
        var rows = await ResultFiles.ReadAsync(
            ResultLine.File(ResultLine.Header(), ResultLine.Of("Before"), bad, ResultLine.Of("After"))
        );

        Assert.Equal(3, rows.Count);
        Assert.IsType<FileRow.Readable>(rows[0]);
        var rejected = Assert.IsType<FileRow.Unreadable>(rows[1]).Row;
        Assert.Equal((3, code), (rejected.Line, rejected.Code));
        Assert.Equal("After", Assert.IsType<FileRow.Readable>(rows[2]).Result.Entrant.Name);
    }

    [Fact]
    public async Task Cut_off_row_is_rejected()
    {
        var row = ResultLine.Of();

        var rejected = await ResultFiles.ReadRejectedAsync(ResultLine.Header(), row[..^30]);

        Assert.Equal(RejectionCode.FieldCount, rejected.Code);
    }

    [Fact]
    public async Task Row_that_is_no_text_of_the_encoding_is_rejected()
    {
        var half = "\uD83D";
        var file = Encoding
            .Unicode.GetPreamble()
            .Concat(
                Encoding.Unicode.GetBytes($"{ResultLine.Header()}\n{ResultLine.Of("X")}\n{ResultLine.Of("After")}\n")
            )
            .ToArray();
        var at = file.AsSpan().IndexOf(Encoding.Unicode.GetBytes(",X,")) + 2;
        BitConverter.TryWriteBytes(file.AsSpan(at), half[0]);

        var rows = await ResultFiles.ReadAsync(file);

        Assert.Equal(RejectionCode.NotUtf8, Assert.IsType<FileRow.Unreadable>(rows[0]).Row.Code);
        Assert.IsType<FileRow.Readable>(rows[1]);
    }

    [Fact]
    public async Task Latin1_row_is_read_among_others_of_utf8()
    {
        byte[] file =
        [
            .. ResultLine.File(ResultLine.Header()),
            .. Encoding.Latin1.GetBytes(ResultLine.Of("Jürgen") + "\n"),
            .. ResultLine.File(ResultLine.Of("Jürgen")),
        ];

        var rows = await ResultFiles.ReadAsync(file);

        Assert.Equal(["Jürgen", "Jürgen"], rows.Cast<FileRow.Readable>().Select(row => row.Result.Entrant.Name));
    }

    [Theory]
    [InlineData(65_000, RejectionCode.TextTooLong)]
    [InlineData(70_000, RejectionCode.LineTooLong)]
    [InlineData(1_000_000, RejectionCode.LineTooLong)]
    public async Task Overlong_row_is_rejected_and_the_next_is_read(int length, string code)
    {
        var rows = await ResultFiles.ReadAsync(
            ResultLine.File(ResultLine.Header(), ResultLine.Of(new string('x', length)), ResultLine.Of("After"))
        );

        var rejected = Assert.IsType<FileRow.Unreadable>(rows[0]).Row;
        Assert.Equal((2, code), (rejected.Line, rejected.Code));
        Assert.True(rejected.Value.Length <= 80);
        Assert.Equal("After", Assert.IsType<FileRow.Readable>(rows[1]).Result.Entrant.Name);
    }

    [Fact]
    public async Task Row_of_no_event_is_rejected_when_the_file_names_none_either()
    {
        var rows = await ResultFiles.ReadAsync(
            ResultLine.File(ResultLine.Header(), ResultLine.Of(eventId: "", eventName: "")),
            new ImportRequest("???.csv", null)
        );

        Assert.Equal(RejectionCode.EventUnknown, Assert.IsType<FileRow.Unreadable>(rows[0]).Row.Code);
    }

    [Fact]
    public async Task Header_repeated_within_the_file_is_rejected()
    {
        var row = await ResultFiles.ReadRejectedAsync(ResultLine.Header(), ResultLine.Header());

        Assert.Equal(RejectionCode.TimeUnreadable, row.Code);
    }
}
