namespace RoxMind.Grains.Imports.Columns;

/// <summary>What a column of a file holds, told by whoever hands the file over.</summary>
/// <param name="Column">Name of the column as it stands in the file; in single quotes a value that every row is to have.</param>
/// <param name="Field">
/// What it holds: a name that the project's own files use (<c>gender</c>, <c>total_time</c>, <c>run_1</c> …), or <c>ignore</c>.
/// </param>
[GenerateSerializer]
[Immutable]
[Alias("column-mapping")]
public sealed record ColumnMapping([property: Id(0)] string Column, [property: Id(1)] string Field)
{
    /// <summary>The field of a column that is to be passed over.</summary>
    public const string Ignore = "ignore";

    /// <summary>The value that every row is to have; null when a column is named.</summary>
    internal string? Constant => Column is ['\'', .., '\''] and { Length: > 2 } ? Column[1..^1] : null;

    /// <summary>Reads <c>COLUMN=field</c>; null when it is written in another way.</summary>
    public static ColumnMapping? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = text.LastIndexOf('=');
        return at > 0 && at < text.Length - 1 ? new ColumnMapping(text[..at].Trim(), text[(at + 1)..].Trim()) : null;
    }
}
