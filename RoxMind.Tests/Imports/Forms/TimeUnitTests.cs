using System.Globalization;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Imports.Notes;
using RoxMind.Grains.Imports.Rows;

namespace RoxMind.Tests.Imports.Forms;

/// <summary>Numbers that are seconds with a point before them, or milliseconds, where the file proves it.</summary>
public sealed class TimeUnitTests
{
    // Two rows whose seconds are never 60 or more as decimals: the parts add up as minutes.seconds alone.
    private static readonly int[] Slow = [.. ResultLine.UsualSplits.Select(seconds => seconds + 17)];

    [Theory]
    [InlineData('.')]
    [InlineData(',')]
    public async Task Minutes_and_seconds_with_a_point_between_are_read_where_the_parts_add_up_so(char point)
    {
        var (races, remarks) = await ReadAsync(
            seconds => $"{seconds / 60}{point}{seconds % 60:00}",
            seconds => $"{seconds / 3600}.{seconds / 60 % 60:00}.{seconds % 60:00}"
        );

        Assert.Equal([new Splits(ResultLine.UsualSplits), new Splits(Slow)], races.Select(race => race.Splits));
        Assert.Equal([ResultLine.UsualSplits.Sum(), Slow.Sum()], races.Select(race => race.TotalS));
        Assert.Contains(
            remarks,
            remark => remark.Contains("minutes.seconds (4.31 is 4:31): run_1", StringComparison.Ordinal)
        );
        Assert.Contains(remarks, remark => remark.Contains("hours.minutes.seconds", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Finish_under_an_hour_beside_one_with_two_points_has_minutes_and_seconds()
    {
        var (races, _) = await ReadAsync(
            seconds => ResultLine.Time(seconds),
            seconds => seconds == Slow.Sum() ? "1.36.31" : "59.12"
        );

        Assert.Equal([3552, 5791], races.Select(race => race.TotalS));
    }

    [Fact]
    public async Task Numbers_that_add_up_to_nothing_stay_seconds_and_are_told()
    {
        var (_, remarks) = await ReadAsync(
            seconds => $"{seconds / 100.0:0.00}",
            seconds => ResultLine.Time(seconds + 900)
        );

        var remark = Assert.Single(remarks);
        Assert.StartsWith("Read as seconds, for lack of proof: run_1", remark, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1000, 1000)]
    [InlineData(1000, 1)]
    public async Task Milliseconds_are_read_where_the_parts_add_up_so(int total, int split)
    {
        var (races, remarks) = await ReadAsync(
            seconds => (seconds * split).ToString(CultureInfo.InvariantCulture),
            seconds => (seconds * total).ToString(CultureInfo.InvariantCulture)
        );

        Assert.Equal([new Splits(ResultLine.UsualSplits), new Splits(Slow)], races.Select(race => race.Splits));
        Assert.Equal([ResultLine.UsualSplits.Sum(), Slow.Sum()], races.Select(race => race.TotalS));
        Assert.Contains(remarks, remark => remark.StartsWith("Read as milliseconds: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Finish_in_a_unit_that_nobody_knows_is_told_and_no_drop_out()
    {
        var header = string.Join(';', ["name", "gender", "total_time", .. ResultLine.SplitColumns()]);
        var splits = ResultLine.UsualSplits.Select(ResultLine.Time).ToArray();
        splits[4] = string.Empty;
        var rows = await ResultFiles.ReadAsync(
            ResultLine.File(header, string.Join(';', ["Ines Aster", "F", "90 moons", .. splits]))
        );

        var row = Assert.IsType<FileRow.Readable>(Assert.Single(rows));
        Assert.Equal((0, RaceStatus.Finished, false), (row.Result.TotalS, row.Result.Status, row.Result.IsRanked));
        var note = Assert.Single(row.Notes);
        Assert.Equal((NoteCode.TotalUnreadable, "total_time", "90 moons"), (note.Code, note.Column, note.Value));
        Assert.Contains("H:MM:SS", note.Done, StringComparison.Ordinal);
    }

    private static async Task<(IReadOnlyList<RaceResult> Races, IReadOnlyList<string> Remarks)> ReadAsync(
        Func<int, string> split,
        Func<int, string> total
    )
    {
        var header = string.Join(';', ["gender", "total_time", .. ResultLine.SplitColumns()]);
        var rows = new[] { ResultLine.UsualSplits, Slow }.Select(splits =>
            string.Join(';', ["M", total(splits.Sum()), .. splits.Select(split)])
        );
        using var stream = new MemoryStream(ResultLine.File([header, .. rows]));
        var token = TestContext.Current.CancellationToken;
        var reader = await ResultFileReader.OpenAsync(stream, ResultFiles.Request, token);
        var read = await reader.ReadAllAsync(token).ToListAsync(token);
        return ([.. read.Select(row => Assert.IsType<FileRow.Readable>(row).Result)], reader.Remarks);
    }
}
