using System.IO.Compression;
using System.Text;
using System.Text.Json;
using MiniExcelLibs;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Imports.Files;
using RoxMind.Grains.Imports.Rejections;
using RoxMind.Grains.Imports.Rows;

namespace RoxMind.Tests.Imports.Forms;

/// <summary>One set of results in every form of file has the same rows, and reading goes on anywhere in it.</summary>
public sealed class FileFormTests
{
    private static readonly string[] _names = ["Änne Übel", "Zoë", "O'Neill", "Łukasz Ż", "Ende"];

    private static readonly JsonSerializerOptions _indented = new() { WriteIndented = true };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Forms =>
        [
            "utf-8",
            "utf-16",
            "utf-16 big-endian",
            "utf-16 without mark",
            "tabs",
            "json list",
            "json list in one line",
            "json in an object",
            "json lines",
            "workbook",
        ];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Every_form_has_the_same_rows(string form)
    {
        var expected = await ResultFiles.ReadAsync(Text());
        var rows = await ResultFiles.ReadAsync(Write(form));

        Assert.Equal(Results(expected), Results(rows));
        Assert.Equal(_names, Results(rows).Select(result => result.Entrant.Name));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Reading_goes_on_at_every_position(string form)
    {
        var file = Write(form);
        var all = await ResultFiles.ReadAsync(file);
        for (var stop = 0; stop <= all.Count; stop++)
        {
            using var stream = new MemoryStream(file);
            var reader = await ResultFileReader.OpenAsync(stream, ResultFiles.Request, Token);
            for (var row = 0; row < stop; row++)
            {
                await reader.ReadAsync(Token);
            }

            using var again = new MemoryStream(file);
            var resumed = await ResultFileReader.OpenAsync(again, ResultFiles.Request, Token);
            resumed.GoTo(reader.Position);

            Assert.Equal(all.Skip(stop), await resumed.ReadAllAsync(Token).ToListAsync(Token));
        }
    }

    [Fact]
    public async Task Western_european_text_is_read_and_told()
    {
        byte[] file = Encoding.Latin1.GetBytes($"{ResultLine.Header()}\n{ResultLine.Of("Änne Übel")}\n");

        using var stream = new MemoryStream(file);
        var reader = await ResultFileReader.OpenAsync(stream, ResultFiles.Request, Token);

        Assert.Contains("Windows-1252", Assert.Single(reader.Remarks), StringComparison.Ordinal);
        var row = Assert.IsType<FileRow.Readable>(await reader.ReadAsync(Token));
        Assert.Equal("Änne Übel", row.Result.Entrant.Name);
    }

    [Fact]
    public async Task Broken_object_among_lines_spoils_only_its_own()
    {
        var lines = Encoding.UTF8.GetString(Write("json lines")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[1] = lines[1][..40];

        var rows = await ResultFiles.ReadAsync(string.Join('\n', lines));

        Assert.Equal(
            (2, RejectionCode.BadJson),
            Assert.IsType<FileRow.Unreadable>(rows[1]).Row is var row ? (row.Line, row.Code) : default
        );
        Assert.Equal(_names.Length - 1, rows.OfType<FileRow.Readable>().Count());
    }

    [Fact]
    public async Task Values_in_objects_of_objects_are_found()
    {
        var splits = ResultLine
            .SplitColumns()
            .Zip(ResultLine.UsualSplits)
            .ToDictionary(pair => pair.First, pair => pair.Second);
        var race = new
        {
            athlete = new { name = "Zoë", nationality = "FR" },
            @event = new { name = "S6 2024 Testville" },
            gender = "female",
            total = "1:30:00",
            splits,
        };

        var read = await ResultFiles.ReadOneAsync(JsonSerializer.Serialize(new[] { race }));

        Assert.Equal(
            ("Zoë", "FRA", "S6 2024 Testville"),
            (read.Entrant.Name, read.Entrant.Nationality, read.EventName)
        );
        Assert.True(read.Splits.IsComplete);
    }

    [Fact]
    public async Task Clock_times_and_days_of_a_workbook_are_read()
    {
        var row = new Dictionary<string, object>
        {
            ["gender"] = "female",
            ["date"] = new DateTime(2024, 3, 9, 0, 0, 0, DateTimeKind.Unspecified),
            ["total_time"] = TimeSpan.FromSeconds(5400.5),
        };
        foreach (var (name, seconds) in ResultLine.SplitColumns().Zip(ResultLine.UsualSplits))
        {
            row[name] = TimeSpan.FromSeconds(seconds);
        }

        var read = await ResultFiles.ReadAsync(Workbook([row]));

        var race = Assert.IsType<FileRow.Readable>(Assert.Single(read)).Result;
        Assert.Equal(new DateOnly(2024, 3, 9), race.Date);
        Assert.Equal((5400, 500), (race.TotalS, race.FractionMs));
        Assert.Equal(new Splits(ResultLine.UsualSplits), race.Splits);
    }

    [Fact]
    public async Task Lines_above_the_header_are_passed_over()
    {
        var rows = await ResultFiles.ReadAsync($"Results of Testville\nas of today\n{Text()}");

        Assert.Equal(_names, Results(rows).Select(result => result.Entrant.Name));
    }

    private static IEnumerable<RaceResult> Results(IEnumerable<FileRow> rows) =>
        rows.Select(row => Assert.IsType<FileRow.Readable>(row).Result);

    private static string Text(char delimiter = ',') =>
        string.Join(
            "\r\n",
            [ResultLine.Header(delimiter), .. _names.Select(name => ResultLine.Of(name, delimiter: delimiter))]
        ) + "\r\n";

    private static byte[] Write(string form) =>
        form switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(Text()),
            "utf-16" => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Text())],
            "utf-16 big-endian" =>
            [
                .. Encoding.BigEndianUnicode.GetPreamble(),
                .. Encoding.BigEndianUnicode.GetBytes(Text()),
            ],
            "utf-16 without mark" => Encoding.Unicode.GetBytes(Text('\t')),
            "tabs" => Encoding.UTF8.GetBytes(Text('\t')),
            "json list" => JsonSerializer.SerializeToUtf8Bytes(Objects(), _indented),
            "json list in one line" => JsonSerializer.SerializeToUtf8Bytes(Objects()),
            "json in an object" => JsonSerializer.SerializeToUtf8Bytes(new { page = 1, results = Objects() }),
            "json lines" => Encoding.UTF8.GetBytes(
                string.Join('\n', Objects().Select(row => JsonSerializer.Serialize(row)))
            ),
            _ => Workbook(Objects().Select(row => row.ToDictionary(pair => pair.Key, pair => (object)pair.Value))),
        };

    private static IEnumerable<Dictionary<string, string>> Objects()
    {
        var names = ResultLine.Header().Split(',');
        return _names.Select(name =>
            names.Zip(ResultLine.Of(name).Split(',')).ToDictionary(pair => pair.First, pair => pair.Second)
        );
    }

    [Theory]
    [InlineData("notes.txt")]
    [InlineData("xl/workbook.xml")]
    public async Task Archive_that_is_no_workbook_is_said_to_be_none(string entry)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var content = await archive.CreateEntry(entry).OpenAsync(TestContext.Current.CancellationToken);
            await content.WriteAsync("<workbook/>"u8.ToArray(), TestContext.Current.CancellationToken);
        }

        await Assert.ThrowsAsync<ResultFileException>(() => ResultFiles.ReadAsync(bytes.ToArray()));
    }

    private static byte[] Workbook(IEnumerable<Dictionary<string, object>> rows)
    {
        using var stream = new MemoryStream();
        stream.SaveAs(rows);
        return stream.ToArray();
    }
}
