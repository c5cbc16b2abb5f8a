namespace RoxMind.Grains.Imports.Previews;

/// <summary>Names the forms in which people write times and age groups.</summary>
internal static class WrittenForm
{
    /// <summary>A field with no time in it, or one of zero.</summary>
    public const string Missing = "missing";

    /// <summary>The form of a time that was read.</summary>
    /// <param name="text">The time as it stands in the file.</param>
    public static string OfTime(ReadOnlySpan<char> text)
    {
        var hasFraction = text.ContainsAny('.', ',');
        return (text.Count(':'), hasFraction) switch
        {
            (0, false) => "seconds",
            (0, true) => "number with a fraction",
            (1, false) => "MM:SS",
            (1, true) => "MM:SS with a fraction",
            (_, false) => "H:MM:SS",
            (_, true) => "H:MM:SS with a fraction",
        };
    }

    /// <summary>The form of an age group that was read.</summary>
    /// <param name="text">The age group as it stands in the file.</param>
    public static string OfAge(ReadOnlySpan<char> text) =>
        text.Contains('+') ? "and older"
        : text.ContainsAny('-', '–') ? "range"
        : text.StartsWith("u", StringComparison.OrdinalIgnoreCase) ? "and younger"
        : "in words";
}
