using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Imports.Words;

/// <summary>Knows the words in which files say that there is nothing to say.</summary>
internal static class FieldWords
{
    private const int Longest = 9;
    private const int LongestOfNumbers = 20;

    private static readonly HashSet<string> _noNumber = new(StringComparer.Ordinal)
    {
        "tba",
        "tbc",
        "tbd",
        "na",
        "n a",
        "ka",
        "none",
        "null",
        "nn",
        "x",
        "xx",
        "xxx",
        "no",
        "unknown",
        "unbekannt",
        "unassigned",
        "not assigned",
        "missing",
        "pending",
        "kein",
        "keine",
        "keine nummer",
        "ohne",
        "ohne nummer",
        "ohne nr",
        "nicht vergeben",
        "offen",
        "folgt",
        "no bib",
        "no number",
        "nachmelder",
        "nachmeldung",
        "vor ort",
        "on site",
        "onsite",
    };

    /// <summary>Whether nothing is said: nothing at all, dashes, or what programs write for nothing.</summary>
    public static bool IsMissing(ReadOnlySpan<char> text) =>
        text.IsEmpty
        || (text.Length <= Longest && !char.IsAsciiDigit(text[0]) && (IsDashes(text) || IsWordForNothing(text)));

    /// <summary>Whether a start number is none: nothing, or what stands there before numbers are given out.</summary>
    public static bool IsNoNumber(ReadOnlySpan<char> text) =>
        IsMissing(text)
        || text.Trim('0').IsEmpty
        || Is(text, "0.0")
        || (
            text.Length <= LongestOfNumbers
            && !char.IsAsciiDigit(text[0])
            && (text.Trim("?.*#_").IsEmpty || _noNumber.Contains(Spelling.Fold(text.ToString())))
        );

    private static bool IsDashes(ReadOnlySpan<char> text) =>
        text[0] is '-' or '–' or '—' or '−' && text.Trim("-–—−:. ").IsEmpty;

    private static bool IsWordForNothing(ReadOnlySpan<char> text) =>
        Is(text, "n/a")
        || Is(text, "n.a.")
        || Is(text, "n.a")
        || Is(text, "#n/a")
        || Is(text, "#n/v")
        || Is(text, "none")
        || Is(text, "null")
        || Is(text, "nil")
        || Is(text, "nan")
        || Is(text, "nat")
        || Is(text, "undefined");

    private static bool Is(ReadOnlySpan<char> text, string word) =>
        text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
