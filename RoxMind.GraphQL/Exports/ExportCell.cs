namespace RoxMind.GraphQL.Exports;

/// <summary>One value of an exported row: a text, a number, or nothing.</summary>
/// <param name="Text">The text; null for a number or nothing.</param>
/// <param name="Number">The number; null for a text or nothing.</param>
internal readonly record struct ExportCell(string? Text, double? Number)
{
    /// <summary>A text, or nothing.</summary>
    public static ExportCell Of(string? text) => new(text, null);

    /// <summary>A number, or nothing.</summary>
    public static ExportCell Of(double? number) => new(null, number);
}
