using RoxMind.Silo.Commands.Services;
using Spectre.Console;

namespace RoxMind.Silo.Commands.Reports;

/// <summary>Shows on a terminal what became of the rows of imported files.</summary>
internal static class ImportReport
{
    private static readonly (string Name, Func<ImportedFile, int> Count)[] _columns =
    [
        ("accepted", import => import.Accepted),
        ("corrected", import => import.Corrected),
        ("same", import => import.Duplicates),
        ("rejected", import => import.Rejected),
        ("missing", import => import.MissingSplits),
        ("analysed", import => import.Analyzed),
        ("no norms", import => import.Unavailable),
    ];

    /// <summary>Writes the report.</summary>
    public static void Write(IAnsiConsole console, IReadOnlyList<ImportedFile> imports)
    {
        // Names of files are as long as people make them: they are broken, the numbers never.
        var table = new Table().Border(TableBorder.Simple).AddColumn("file");
        foreach (var (name, _) in _columns)
        {
            table.AddColumn(new TableColumn(name).RightAligned().NoWrap().PadLeft(0));
        }

        foreach (var import in imports)
        {
            table.AddRow([Markup.Escape(import.Name), .. _columns.Select(column => $"{column.Count(import):N0}")]);
        }

        if (imports.Count > 1)
        {
            table.AddEmptyRow();
            table.AddRow(["all", .. _columns.Select(column => $"{imports.Sum(column.Count):N0}")]);
        }

        console.Write(table);
        console.MarkupLine(
            "[grey]corrected: replaced what was recorded; same: recorded before as it is, or a further member of a team; missing: accepted with a missing split; no norms: too few finishers to compare with[/]"
        );
        foreach (var import in imports)
        {
            foreach (var remark in import.Remarks)
            {
                console.MarkupLineInterpolated($"[grey]{import.Name}: {remark}[/]");
            }

            if (import.HasNothing)
            {
                console.MarkupLineInterpolated($"[red]{import.Name}: {NothingTaken.Describe(import.Rejected)}[/]");
            }

            foreach (var problem in ImportProblems.Of(import))
            {
                console.MarkupLineInterpolated($"[yellow]{import.Name}: {problem}[/]");
            }
        }
    }
}
