using System.Globalization;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Imports.Rows;

namespace RoxMind.Tests.Imports.Forms;

/// <summary>Durations as a program for tables keeps them, without the form that shows them as clock times.</summary>
public sealed class PartsOfADayTests
{
    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Numbers_too_small_for_anything_else_are_parts_of_a_day(bool areSplits, bool isTotal)
    {
        var (race, reader) = await ReadAsync(
            ResultLine.UsualSplits.Select(split => areSplits ? Day(split) : ResultLine.Time(split)),
            isTotal ? Day(5400) : ResultLine.Time(5400)
        );

        Assert.Equal(new Splits(ResultLine.UsualSplits), race.Splits);
        Assert.Equal((5400, 0), (race.TotalS, race.FractionMs));
        Assert.StartsWith("Read as parts of a day", Assert.Single(reader.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clock_times_among_them_stay_clock_times()
    {
        var splits = ResultLine.UsualSplits.Select((split, i) => i == 4 ? ResultLine.Time(split) : Day(split));

        Assert.Equal(new Splits(ResultLine.UsualSplits), (await ReadAsync(splits, Day(5400))).Race.Splits);
    }

    private static string Day(int seconds) =>
        (seconds / 86_400.0).ToString("0.#########", CultureInfo.InvariantCulture);

    private static async Task<(RaceResult Race, ResultFileReader Reader)> ReadAsync(
        IEnumerable<string> splits,
        string total
    )
    {
        var header = string.Join(';', ["gender", "total_time", .. ResultLine.SplitColumns()]);
        var row = string.Join(';', ["M", total, .. splits]);
        using var stream = new MemoryStream(ResultLine.File(header, row, row));
        var token = TestContext.Current.CancellationToken;
        var reader = await ResultFileReader.OpenAsync(stream, ResultFiles.Request, token);
        return (Assert.IsType<FileRow.Readable>(await reader.ReadAsync(token)).Result, reader);
    }
}
