namespace RoxMind.Grains.Imports.Lines;

/// <summary>Where a row stands in its file.</summary>
/// <param name="Line">Line in the file, from 1; of a sheet or a list of objects the row.</param>
/// <param name="Row">Row below the header, from 1; blank lines are none.</param>
internal readonly record struct RowPlace(int Line, int Row);
