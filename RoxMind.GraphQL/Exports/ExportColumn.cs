namespace RoxMind.GraphQL.Exports;

/// <summary>One column of an export.</summary>
/// <param name="Name">Its name in the header of a CSV file, and as a key in JSON.</param>
/// <param name="Read">Its value in a row.</param>
internal sealed record ExportColumn<T>(string Name, Func<T, ExportCell> Read);
