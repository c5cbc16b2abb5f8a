using System.Globalization;

namespace RoxMind.GraphQL.Execution.Documents;

/// <summary>Escapes of characters in strings of documents: four digits, two times four for a surrogate pair, or a code point in braces.</summary>
internal static class UnicodeEscape
{
    private const string Half = "Half of a surrogate pair is no character.";
    private const int Digits = 4;
    private const int MostDigits = 8;

    /// <summary>Reads the escape at a position, both halves where it is one of two.</summary>
    /// <param name="text">The document.</param>
    /// <param name="position">Where the escape begins; behind it afterwards.</param>
    /// <param name="code">The code point.</param>
    /// <returns>What is wrong with it; null when nothing is.</returns>
    public static string? Read(string text, ref int position, out int code)
    {
        if (ReadCode(text, ref position, out code) is { } problem)
        {
            return problem;
        }

        if (IsHigh(code) && text.AsSpan(position).StartsWith("\\u", StringComparison.Ordinal))
        {
            if (ReadCode(text, ref position, out var low) is { } other)
            {
                return other;
            }

            if (low is < 0xDC00 or > 0xDFFF)
            {
                return Half;
            }

            code = char.ConvertToUtf32((char)code, (char)low);
        }

        return IsHalf(code) ? Half : null;
    }

    /// <summary>A code point as it stands in a string of a document: itself, or an escape of four digits where it must be one.</summary>
    public static string Plain(int code) =>
        code is < ' ' or '"' or '\\' or 0x7F
            ? string.Create(CultureInfo.InvariantCulture, $"\\u{code:X4}")
            : char.ConvertFromUtf32(code);

    private static string? ReadCode(string text, ref int position, out int code)
    {
        var digits = position + 2;
        var isWhole = digits < text.Length && text[digits] == '{';
        var end = isWhole ? text.IndexOf('}', digits) : Math.Min(digits + Digits, text.Length);
        var from = isWhole ? digits + 1 : digits;
        var number = end < 0 ? default : text.AsSpan(from, end - from);
        position = isWhole ? end + 1 : end;
        code = 0;
        if (
            number.Length is 0 or > MostDigits
            || (!isWhole && number.Length != Digits)
            || !int.TryParse(number, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code)
            || code is < 0 or > 0x10FFFF
        )
        {
            return "An escape is '\\u' with four hexadecimal digits, or with a code point in braces.";
        }

        return isWhole && IsHalf(code) ? Half : null;
    }

    private static bool IsHigh(int code) => code is >= 0xD800 and <= 0xDBFF;

    private static bool IsHalf(int code) => code is >= 0xD800 and <= 0xDFFF;
}
