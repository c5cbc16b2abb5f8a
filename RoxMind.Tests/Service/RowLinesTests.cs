using RoxMind.Grains.Imports.Previews;
using RoxMind.Grains.Imports.Rejections;
using RoxMind.Silo.Commands.Reports;

namespace RoxMind.Tests.Service;

/// <summary>What is the matter with rows is said on one screen, with where they stand.</summary>
public sealed class RowLinesTests
{
    [Fact]
    public void Rows_of_one_value_are_one_line_with_the_first_places()
    {
        var lines = Lines([.. Enumerable.Range(1, 5).Select(row => Row(row, "stilts"))]);

        Assert.Equal(
            ["row 1 (line 2), row 2 (line 3), row 3 (line 4) and 2 more, division = 'stilts': Taken so."],
            lines
        );
    }

    [Fact]
    public void Row_without_a_column_is_the_reason_as_a_whole() =>
        Assert.Equal(
            ["row 1 (line 2): Too short."],
            Lines([new RejectedRow(2, "", "", "FIELD_COUNT", "Too short.", 1)])
        );

    [Fact]
    public void Place_is_told_once_where_row_and_line_are_one() =>
        Assert.StartsWith("row 2, division", Assert.Single(Lines([Row(2, "stilts") with { Line = 2 }])));

    [Fact]
    public void Row_of_an_earlier_version_has_its_line() =>
        Assert.StartsWith("line 3, division", Assert.Single(Lines([Row(2, "stilts") with { Row = 0 }])));

    [Fact]
    public void More_than_a_screen_is_counted()
    {
        var rows = Enumerable.Range(1, 100).Select(row => Row(row, row <= 3 ? "stilts" : $"other {row}")).ToArray();

        var lines = Lines(rows, total: 5_000);

        Assert.Equal(RowLines.Most + 1, lines.Count);
        Assert.Contains("'stilts'", lines[0], StringComparison.Ordinal);
        Assert.Equal($"and {5_000 - 3 - (RowLines.Most - 1):N0} more", lines[^1]);
    }

    private static RejectedRow Row(int row, string value) =>
        new(row + 1, "division", value, "DIVISION_UNKNOWN", "Taken so.", row);

    private static List<string> Lines(RejectedRow[] rows, int? total = null)
    {
        var tally = new RejectionTally();
        foreach (var row in rows)
        {
            tally.Add(row);
        }

        return [.. RowLines.Of(tally.Groups, total ?? rows.Length)];
    }
}
