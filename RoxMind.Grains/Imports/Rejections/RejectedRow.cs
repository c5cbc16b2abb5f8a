namespace RoxMind.Grains.Imports.Rejections;

/// <summary>A row of a result file that was not taken, and the place to look at.</summary>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Column">Column whose value is the reason; empty when the whole row is.</param>
/// <param name="Value">The value as it stands in the file, shortened to 80 characters.</param>
/// <param name="Code">A stable code, for example <c>SPLIT_BELOW_FLOOR</c>.</param>
/// <param name="Reason">What is wrong, for people.</param>
/// <param name="Row">Row below the header, from 1, blank lines not counted; 0 in what earlier versions kept.</param>
[GenerateSerializer]
[Immutable]
[Alias("rejected-row")]
public sealed record RejectedRow(
    [property: Id(0)] int Line,
    [property: Id(1)] string Column,
    [property: Id(2)] string Value,
    [property: Id(3)] string Code,
    [property: Id(4)] string Reason,
    [property: Id(5)] int Row = 0
);
