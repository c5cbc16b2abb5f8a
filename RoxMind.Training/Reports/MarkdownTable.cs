using System.Text;

namespace RoxMind.Training.Reports;

/// <summary>A table in Markdown: the first column is text, the others are numbers.</summary>
internal static class MarkdownTable
{
    /// <summary>Appends a table.</summary>
    /// <param name="text">What it is appended to.</param>
    /// <param name="header">Titles of the columns.</param>
    /// <param name="rows">Cells.</param>
    public static void Append(StringBuilder text, string[] header, IEnumerable<string[]> rows)
    {
        Row(text, header);
        Row(text, [.. header.Select((_, i) => i == 0 ? "---" : "---:")]);
        foreach (var row in rows)
        {
            Row(text, row);
        }

        text.Append('\n');
    }

    private static void Row(StringBuilder text, string[] cells) =>
        text.Append("| ")
            .AppendJoin(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))
            .Append(" |\n");
}
