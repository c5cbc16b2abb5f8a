using System.Collections.Immutable;
using RoxMind.Grains.Lists;

namespace RoxMind.Grains.Imports.Listing;

/// <summary>A part of what an import says of the rows of its file.</summary>
/// <param name="Total">How much fulfils the filter.</param>
/// <param name="Start">How much of that stands before the part.</param>
/// <param name="Rows">The part, in file order.</param>
[GenerateSerializer]
[Immutable]
[Alias("rows-page`1")]
public sealed record RowsPage<TRow>(
    [property: Id(0)] int Total,
    [property: Id(1)] int Start,
    [property: Id(2)] ImmutableArray<ListedRow<TRow>> Rows
)
{
    /// <summary>The part that is asked for. A place is that in the file, so that it stays when the import goes on or is made again.</summary>
    /// <param name="all">All, in file order.</param>
    /// <param name="lineOf">The line of one.</param>
    /// <param name="isTaken">Whether one fulfils the filter.</param>
    /// <param name="range">The part.</param>
    public static RowsPage<TRow> Of(
        IEnumerable<TRow> all,
        Func<TRow, int> lineOf,
        Func<TRow, bool> isTaken,
        ListRange range
    )
    {
        ArgumentNullException.ThrowIfNull(all);
        ArgumentNullException.ThrowIfNull(lineOf);
        ArgumentNullException.ThrowIfNull(isTaken);
        ArgumentNullException.ThrowIfNull(range);
        var listed = new List<ListedRow<TRow>>();
        var (line, within) = (0, 0);
        foreach (var row in all.OrderBy(lineOf))
        {
            within = lineOf(row) == line ? within + 1 : 0;
            line = lineOf(row);
            if (isTaken(row))
            {
                listed.Add(new ListedRow<TRow>(row, ListPlace.Of(string.Empty, line, within)));
            }
        }

        var (start, end) = range.Within(listed.Count, position => listed[position].Place);
        return new RowsPage<TRow>(listed.Count, start, [.. listed[start..end]]);
    }
}
