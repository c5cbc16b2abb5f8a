namespace RoxMind.Grains.Imports.Lines;

/// <summary>A place between two lines of a file.</summary>
/// <param name="Line">Lines before it.</param>
/// <param name="Byte">Bytes before it.</param>
/// <param name="Row">Rows before it, below the header and without blank lines; 0 in places that earlier versions kept.</param>
[GenerateSerializer]
[Immutable]
[Alias("row-position")]
public readonly record struct RowPosition(
    [property: Id(0)] int Line,
    [property: Id(1)] long Byte,
    [property: Id(2)] int Row = 0
);
