using System.Text.RegularExpressions;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Imports.Words;

/// <summary>Finds the age group among the words of a division, as in <c>Doubles Women 40+</c>; bare numbers are none.</summary>
internal static partial class DivisionAges
{
    private const int MostLetters = 200;

    /// <summary>Takes the words of the age out of a division's.</summary>
    /// <param name="text">The words of the division.</param>
    /// <returns>The other words, and those of the age; null when there are none.</returns>
    public static (string Others, string? Age) Cut(string text) =>
        text.Length <= MostLetters && Age().Match(text) is { Success: true } match
            ? ($"{text[..match.Index]} {text[(match.Index + match.Length)..]}", match.Value)
            : (text, null);

    [GeneratedRegex(
        @"(?<![\p{L}\d])(?:"
            + @"(?:(?:ak|ag|wk|mk|masters?|seniors?|senioren)[\s:.-]*)?(?:"
            + @"(?:u|under|unter|o|over|ü|über)[\s-]?\d{1,2}|[mwf]v?\s?\d{2}\+?"
            + @"|\d{1,2}\s?(?:-|–|—|to|bis)\s?\d{1,2}[mwf]?|\d{2}\s?(?:\+|plus|(?:and|&|or) (?:over|older|above|up)|und älter)[mwf]?)"
            + @"|(?:ak|ag|wk|mk|masters?|seniors?|senioren)[\s:.-]*\d{2}|masters?|seniors?|senioren"
            + @")(?![\p{L}\d])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        PatternTime.MostMs
    )]
    private static partial Regex Age();
}
