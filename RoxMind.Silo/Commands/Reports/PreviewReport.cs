using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Imports.Columns;
using RoxMind.Grains.Imports.Previews;
using Spectre.Console;

namespace RoxMind.Silo.Commands.Reports;

/// <summary>Shows on a terminal what an import of a file would read.</summary>
internal static class PreviewReport
{
    private const int MostLines = 8;

    /// <summary>Writes the report.</summary>
    /// <param name="console">The terminal.</param>
    /// <param name="name">Name of the file.</param>
    /// <param name="preview">What would be read.</param>
    public static void Write(IAnsiConsole console, string name, FilePreview preview)
    {
        console.WriteHeading(name);
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        Add(grid, "rows", Rows(preview));
        Add(grid, "file", preview.Remarks);
        Add(grid, "events", Shortened(preview.Events, Event));
        Add(grid, "columns read", Joined(preview.Columns.Where(column => column.What is not null).Select(Use)));
        Add(grid, "not read", Joined(preview.Columns.Where(column => column.What is null).Select(Name)));
        Add(grid, "genders", Shortened(preview.Genders, Word));
        Add(grid, "divisions", Divisions(preview));
        Add(grid, "age groups", Ages(preview.Ages));
        Add(grid, "times", Shortened(preview.Times, Form));
        Add(grid, "read otherwise", RowLines.Of(preview.Notes, preview.Notes.Sum(group => group.Rows)));
        Add(grid, "not taken", RowLines.Of(preview.Rejections, preview.Rejected));
        console.Write(grid);
        console.WriteLine();
    }

    private static void Add(Grid grid, string label, IEnumerable<string> lines)
    {
        var text = string.Join('\n', lines);
        if (text.Length > 0)
        {
            grid.AddRow(new Text(label), new Text(text));
        }
    }

    private static IEnumerable<string> Rows(FilePreview preview)
    {
        var missing = preview.MissingSplits > 0 ? $", {preview.MissingSplits:N0} with a missing split" : string.Empty;
        yield return $"{preview.Accepted:N0} of {preview.Rows:N0} would go in{missing}";
        if (preview.Doubtful > 0)
        {
            yield return $"{preview.Doubtful:N0} splits would be left out, because they can't be true";
        }

        if (preview.Unranked > 0)
        {
            yield return $"{preview.Unranked:N0} without a rank: not started, not finished, disqualified or without a time";
        }

        if (preview.Repeated > 0)
        {
            yield return $"{preview.Repeated:N0} repeat a start of this file with the same times, or name a further member of a team";
        }

        if (preview.Contradicted > 0)
        {
            yield return $"{preview.Contradicted:N0} repeat a start of this file, with other times";
        }

        if (preview.Rejected > 0)
        {
            yield return $"{preview.Rejected:N0} would not be taken";
        }
    }

    private static IEnumerable<string> Divisions(FilePreview preview) =>
        preview.Columns.Any(column => column.What == ColumnNames.DisplayName(Column.Division))
            ? Shortened(preview.Divisions, Word)
            : ["no column: every row is open"];

    private static IEnumerable<string> Ages(ImmutableArray<Reading> ages)
    {
        var unread = ages.Where(reading => reading.What is null).ToImmutableArray();
        var lines = ages.Where(reading => reading.What is not null).Select(Form);
        return unread.IsEmpty
            ? lines
            : lines.Append(
                $"not read: {unread.Sum(word => word.Fields):N0}, "
                    + Counted([.. unread.Select(word => (word.Form, word.Fields))])
            );
    }

    private static IEnumerable<string> Shortened<T>(ImmutableArray<T> items, Func<T, string> say)
    {
        var lines = items.Take(MostLines).Select(say);
        return items.Length > MostLines ? lines.Append($"… and {items.Length - MostLines:N0} more") : lines;
    }

    private static IEnumerable<string> Joined(IEnumerable<string> words) => [string.Join(", ", words)];

    private static string Name(ColumnUse column) => column.Name.Length == 0 ? "(no name)" : column.Name;

    private static string Use(ColumnUse column) =>
        string.Equals(Spelling.Fold(column.Name), Spelling.Fold(column.What!), StringComparison.Ordinal)
            ? column.Name
            : $"{column.Name} as {column.What}";

    private static string Event(EventRows rows)
    {
        var days = (rows.First, rows.Last) switch
        {
            ({ } first, { } last) when first != last => $", {first:yyyy-MM-dd} to {last:yyyy-MM-dd}",
            ({ } only, _) => $", {only:yyyy-MM-dd}",
            _ => string.Empty,
        };
        return $"{rows.Name}{days}: {rows.Rows:N0}";
    }

    private static string Word(Reading reading) => $"{Quoted(reading.Form)} as {reading.What}: {reading.Fields:N0}";

    private static string Form(Reading reading) =>
        string.Equals(reading.Form, reading.What, StringComparison.Ordinal)
            ? $"{reading.Form}: {reading.Fields:N0}"
            : $"{reading.Form}: {reading.Fields:N0} ({Quoted(reading.Example)} as {reading.What})";

    private static string Counted(ImmutableArray<(string What, int Count)> items) =>
        string.Join(", ", items.Take(MostLines).Select(item => $"{Quoted(item.What)} ({item.Count:N0})"))
        + (items.Length > MostLines ? $" … and {items.Length - MostLines:N0} more" : string.Empty);

    private static string Quoted(string text) => $"'{text}'";
}
