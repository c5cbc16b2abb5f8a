namespace RoxMind.GraphQL.Schema.Imports;

/// <summary>What a column of a file holds whose name does not tell.</summary>
/// <param name="Column">Name of the column as it stands in the file; in single quotes a value that every row is to have.</param>
/// <param name="Field">
/// What it holds: a name that the project's own files use, such as `gender`, `total_time` or `run_1`; `ignore` passes it over.
/// </param>
internal sealed record ColumnMappingInput(string Column, string Field);
