using RoxMind.Grains.Lists;

namespace RoxMind.Grains.Imports.Listing;

/// <summary>A part of the rows, or of the values, of a file that an import says something of.</summary>
/// <param name="Code">Only those with this code; null takes all.</param>
/// <param name="Column">Only those of this column; null takes all.</param>
/// <param name="Range">The part.</param>
[GenerateSerializer]
[Immutable]
[Alias("rows-query")]
public sealed record RowsQuery(
    [property: Id(0)] string? Code,
    [property: Id(1)] string? Column,
    [property: Id(2)] ListRange Range
)
{
    /// <summary>The first of all.</summary>
    public static RowsQuery First(int take) => new(null, null, ListRange.First(take));

    /// <summary>Whether something with a code, of a column, is asked for.</summary>
    public bool Takes(string code, string column) =>
        (Code is null || string.Equals(Code, code, StringComparison.Ordinal))
        && (Column is null || string.Equals(Column, column, StringComparison.Ordinal));
}
