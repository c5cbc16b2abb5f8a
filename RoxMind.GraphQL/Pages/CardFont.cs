using System.Globalization;
using System.Text;
using SkiaSharp;

namespace RoxMind.GraphQL.Pages;

/// <summary>
/// The font of pictures, Noto Sans, part of the program: Latin, Greek, Cyrillic, Devanagari. What it has no letters for is not written, since it
/// would come out as boxes.
/// </summary>
internal static class CardFont
{
    private const string Resource = "Fonts/NotoSans-SemiBold.ttf";

    /// <summary>Names may be as long as anything; a picture has room for so much.</summary>
    private const int MostLetters = 200;
    private const string Ellipsis = "\u2026";

    private static readonly Lazy<SKTypeface> s_typeface = new(Load);

    /// <summary>The font in a size.</summary>
    /// <param name="size">Its size, pixels.</param>
    public static SKFont Of(float size) => new(s_typeface.Value, size) { Subpixel = true };

    /// <summary>A text as it can be written, or null where the font has no letters for it.</summary>
    /// <param name="text">The text.</param>
    public static string? Writable(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var letters = text.EnumerateRunes()
            .Where(rune => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format))
            .Where(rune => rune != Rune.ReplacementChar)
            .Take(MostLetters);
        var clean = string.Concat(letters).Normalize(NormalizationForm.FormC).Trim();
        using var font = Of(1);
        return clean.Length > 0 && font.ContainsGlyphs(clean) ? clean : null;
    }

    /// <summary>The text, cut where it does not fit.</summary>
    /// <param name="font">The font in its size.</param>
    /// <param name="text">The text.</param>
    /// <param name="width">The room, pixels.</param>
    public static string Fit(SKFont font, string text, float width)
    {
        if (font.MeasureText(text) <= width)
        {
            return text;
        }

        var starts = StringInfo.ParseCombiningCharacters(text);
        var kept = starts.Length;
        while (kept > 0 && font.MeasureText(text[..starts[kept - 1]] + Ellipsis) > width)
        {
            kept--;
        }

        return (kept > 0 ? text[..starts[kept - 1]] : string.Empty).TrimEnd() + Ellipsis;
    }

    private static SKTypeface Load()
    {
        using var stream = typeof(CardFont).Assembly.GetManifestResourceStream(Resource)!;
        return SKTypeface.FromStream(stream);
    }
}
