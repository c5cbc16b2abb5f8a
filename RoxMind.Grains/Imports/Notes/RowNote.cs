namespace RoxMind.Grains.Imports.Notes;

/// <summary>A value of a result file that was not read as it stands there; its row was taken all the same.</summary>
/// <param name="Line">Line in the file, from 1; of a sheet or a list of objects the row.</param>
/// <param name="Column">The column.</param>
/// <param name="Value">The value as it stands in the file, shortened to 80 characters.</param>
/// <param name="Code">A stable code, one of <see cref="NoteCode"/>.</param>
/// <param name="Done">What was done instead, for people.</param>
/// <param name="Row">Row below the header, from 1, blank lines not counted; 0 in what earlier versions kept.</param>
[GenerateSerializer]
[Immutable]
[Alias("row-note")]
public sealed record RowNote(
    [property: Id(0)] int Line,
    [property: Id(1)] string Column,
    [property: Id(2)] string Value,
    [property: Id(3)] string Code,
    [property: Id(4)] string Done,
    [property: Id(5)] int Row = 0
);
