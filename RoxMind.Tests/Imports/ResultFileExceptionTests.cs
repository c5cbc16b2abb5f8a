using System.Text;
using RoxMind.Grains.Imports.Rows;

namespace RoxMind.Tests.Imports;

public sealed class ResultFileExceptionTests
{
    public static TheoryData<byte[], string> UnreadableFiles =>
        new()
        {
            { [], "empty" },
            { "\r\n \n"u8.ToArray(), "empty" },
            { [0xEF, 0xBB, 0xBF], "empty" },
            { [0x7F, (byte)'E', (byte)'L', (byte)'F', 0, 1, 2], "binary" },
            { [(byte)'P', (byte)'K', 3, 4, 20, 0], "spreadsheet" },
            { Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("gender")).ToArray(), "UTF-16" },
            { "name,rank\nAnna,1\n"u8.ToArray(), "gender, total_time, run_1" },
            { "{\"results\": []}\n"u8.ToArray(), "header" },
            { [0xFF, 0xFF, 0xFF], "UTF-8" },
            { Encoding.UTF8.GetBytes(new string('a', 100_000)), "header" },
            { ResultLine.File(ResultLine.Header().Replace("work_3", "x", StringComparison.Ordinal)), "work_3" },
            { ResultLine.File(ResultLine.Header() + ",run_1"), "run_1 twice" },
        };

    [Theory]
    [MemberData(nameof(UnreadableFiles))]
    public async Task Unreadable_file_gives_one_clear_error(byte[] file, string expected)
    {
        var error = await Assert.ThrowsAsync<ResultFileException>(() => ResultFiles.ReadAsync(file));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_without_any_event_is_refused()
    {
        var header = string.Join(',', ["gender", "total_time", .. ResultLine.SplitColumns()]);

        var error = await Assert.ThrowsAsync<ResultFileException>(() =>
            ResultFiles.ReadAsync(ResultLine.File(header), new ImportRequest("–.csv", null))
        );

        Assert.Contains("event_name", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Header_alone_is_a_file_without_rows() =>
        Assert.Empty(await ResultFiles.ReadAsync(ResultLine.File(ResultLine.Header())));
}
