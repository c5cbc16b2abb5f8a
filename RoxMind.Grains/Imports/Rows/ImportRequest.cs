namespace RoxMind.Grains.Imports.Rows;

/// <summary>A result file that was handed over completely and is to be imported.</summary>
/// <param name="FileName">Name of the file, without folder; names the event when the file has no event column.</param>
/// <param name="EventName">Event of all rows, for files without an event column; null takes the file name.</param>
[GenerateSerializer]
[Immutable]
[Alias("import-request")]
public sealed record ImportRequest([property: Id(0)] string FileName, [property: Id(1)] string? EventName);
