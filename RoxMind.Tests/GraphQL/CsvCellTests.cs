using RoxMind.GraphQL.Exports;

namespace RoxMind.Tests.GraphQL;

public sealed class CsvCellTests
{
    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+49 170", "\"'+49 170\"")]
    [InlineData("-2+3", "\"'-2+3\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("  =1+1", "\"'  =1+1\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\uff1d1", "\"'\uff1d1\"")]
    public void Text_that_a_spreadsheet_would_compute_is_a_text(string text, string written) =>
        Assert.Equal(written, CsvRows.Show(ExportCell.Of(text)));

    [Theory]
    [InlineData("Anna", "Anna")]
    [InlineData("Last, First", "\"Last, First\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("x=1", "x=1")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Text_is_quoted_where_it_needs_to_be(string? text, string written) =>
        Assert.Equal(written, CsvRows.Show(ExportCell.Of(text)));

    [Fact]
    public void Number_is_a_number_also_below_zero() => Assert.Equal("-12.5", CsvRows.Show(ExportCell.Of(-12.5)));
}
