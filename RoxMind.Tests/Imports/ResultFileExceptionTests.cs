using System.Text;
using RoxMind.Grains.Imports.Files;
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
            { [(byte)'P', (byte)'K', 3, 4, 20, 0], "Excel workbook" },
            { [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], ".xlsx" },
            { Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("gender")).ToArray(), "total_time" },
            { "name,rank\nAnna,1\n"u8.ToArray(), "gender, total_time, run_1" },
            { "{\"results\": []}\n"u8.ToArray(), "list of results" },
            { [0xFF, 0xFF, 0xFF], "header" },
            { Encoding.UTF8.GetBytes(new string('a', 100_000)), "header" },
            { ResultLine.File(ResultLine.Header().Replace("work_3", "x", StringComparison.Ordinal)), "work_3" },
            {
                ResultLine.File(ResultLine.Header().Replace("work_3", "x", StringComparison.Ordinal)),
                "--map \"COLUMN=work_3\""
            },
            {
                ResultLine.File(ResultLine.Header().Replace("gender", "x", StringComparison.Ordinal)),
                "\"'women'=gender\""
            },
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
