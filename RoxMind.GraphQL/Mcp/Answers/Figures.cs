namespace RoxMind.GraphQL.Mcp.Answers;

/// <summary>Numbers as an assistant needs them: short, and always numbers.</summary>
internal static class Figures
{
    private const int Digits = 3;

    /// <summary>The number with three digits; null when it is none.</summary>
    public static double? Short(double? value) =>
        value is { } number && double.IsFinite(number) ? Math.Round(number, Digits) : null;
}
