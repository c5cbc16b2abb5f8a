using System.Globalization;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Imports.Rows;

namespace RoxMind.Tests.Imports.Forms;

/// <summary>Bare numbers are seconds, unless the file itself proves that they are minutes.</summary>
public sealed class DecimalMinutesTests
{
    [Fact]
    public async Task Minutes_that_add_up_to_the_finish_are_read_and_told()
    {
        var (race, reader) = await ReadAsync(Minutes, Minutes);

        Assert.Equal(new Splits(ResultLine.UsualSplits), race.Splits);
        Assert.Equal((5400, 0), (race.TotalS, race.FractionMs));
        Assert.Contains(reader.Remarks, remark => remark.Contains("minutes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Minutes_of_splits_are_told_by_a_finish_with_colons()
    {
        var (race, _) = await ReadAsync(Minutes, ResultLine.Time);

        Assert.Equal(new Splits(ResultLine.UsualSplits), race.Splits);
        Assert.Equal(5400, race.TotalS);
    }

    [Theory]
    [InlineData(".0")]
    [InlineData(",0")]
    [InlineData(".4")]
    public async Task Seconds_with_a_fraction_stay_seconds(string fraction)
    {
        var (race, reader) = await ReadAsync(seconds => seconds + fraction, seconds => seconds + fraction);

        Assert.Equal(new Splits(ResultLine.UsualSplits), race.Splits);
        Assert.Equal(5400, race.TotalS);
        Assert.Empty(reader.Remarks);
    }

    private static string Minutes(int seconds) => (seconds / 60.0).ToString("R", CultureInfo.InvariantCulture);

    private static async Task<(RaceResult Race, ResultFileReader Reader)> ReadAsync(
        Func<int, string> split,
        Func<int, string> total
    )
    {
        var header = string.Join(';', ["gender", "total_time", .. ResultLine.SplitColumns()]);
        var row = string.Join(';', ["M", total(5400), .. ResultLine.UsualSplits.Select(split)]);
        using var stream = new MemoryStream(ResultLine.File(header, row, row));
        var token = TestContext.Current.CancellationToken;
        var reader = await ResultFileReader.OpenAsync(stream, ResultFiles.Request, token);
        return (Assert.IsType<FileRow.Readable>(await reader.ReadAsync(token)).Result, reader);
    }
}
