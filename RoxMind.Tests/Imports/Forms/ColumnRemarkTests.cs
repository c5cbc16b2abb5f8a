using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Imports.Rows;

namespace RoxMind.Tests.Imports.Forms;

/// <summary>Of columns that are passed over for others, or hold what a result has no place for, it is said.</summary>
public sealed class ColumnRemarkTests
{
    private static readonly string _parts = string.Join(';', ResultLine.SplitColumns());
    private static readonly string _times = string.Join(';', ResultLine.UsualSplits);

    [Theory]
    [InlineData(
        "Name;Name",
        "Ann One;Bea Two",
        "Ann One",
        "'Name' (column 3) is read, 'Name' (column 4) is passed over"
    )]
    [InlineData("Athlete;name", "Ann One;Bea Two", "Bea Two", "'name' (column 4) is read, 'Athlete' (column 3)")]
    public async Task Second_column_of_one_meaning_is_told(string names, string values, string name, string remark)
    {
        var (race, remarks) = await ReadAsync($"gender;total;{names}", $"M;5400;{values}");

        Assert.Equal(name, race.Entrant.Name);
        Assert.Contains(remark, Assert.Single(remarks), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Gun Time;Chip Time", 5400, true)]
    [InlineData("Chip Time;Gun Time", 5460, true)]
    [InlineData("Bruttozeit;Nettozeit", 5400, true)]
    [InlineData("Gun Time;Note", 5460, false)]
    public async Task Own_time_goes_before_that_of_the_shot(string names, int totalS, bool isTold)
    {
        var (race, remarks) = await ReadAsync($"gender;{names}", "M;1:31:00;1:30:00");

        Assert.Equal(totalS, race.TotalS);
        Assert.Equal(
            isTold,
            remarks.Any(remark => remark.StartsWith("Two columns hold the finish time", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task Category_that_holds_what_another_column_holds_is_told()
    {
        var (race, remarks) = await ReadAsync("gender;total;division;category", "M;5400;pro;open");

        Assert.Equal(Division.Pro, race.Division);
        Assert.Contains("'division' (column 3) is read, 'category'", Assert.Single(remarks), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ranks_of_several_kinds_are_not_worth_a_word() =>
        Assert.Empty((await ReadAsync("gender;total;rank;overall rank", "M;5400;1;1")).Remarks);

    [Theory]
    [InlineData("5520", "120", "nothing is lost")]
    [InlineData("5524", "2:00", "nothing is lost")]
    [InlineData("5400", "120", "Of the first 1 rows 1 have one that is not")]
    [InlineData("5400", "", "a penalty is part of the finish time.")]
    public async Task Column_of_penalties_is_passed_over_with_the_reason(string total, string penalty, string remark)
    {
        var (race, remarks) = await ReadAsync("gender;total;Time penalty", $"M;{total};{penalty}");

        Assert.Equal(int.Parse(total, null), race.TotalS);
        Assert.StartsWith("'Time penalty' (column 3) is passed over", Assert.Single(remarks), StringComparison.Ordinal);
        Assert.Contains(remark, remarks[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Penalties")]
    [InlineData("Strafe")]
    [InlineData("penalty_s")]
    public async Task Penalties_are_known_by_their_names(string name) =>
        Assert.Single((await ReadAsync($"gender;total;{name}", "M;5520;120")).Remarks);

    private static async Task<(RaceResult Race, IReadOnlyList<string> Remarks)> ReadAsync(string header, string row)
    {
        var token = TestContext.Current.CancellationToken;
        using var file = new MemoryStream(ResultLine.File($"{header};{_parts}", $"{row};{_times}"));
        var reader = await ResultFileReader.OpenAsync(file, ResultFiles.Request, token);
        return (Assert.IsType<FileRow.Readable>(await reader.ReadAsync(token)).Result, reader.Remarks);
    }
}
