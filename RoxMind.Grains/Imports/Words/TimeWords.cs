using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Imports.Words;

/// <summary>
/// Reads durations as they are published: <c>H:MM:SS</c>, <c>MM:SS</c> or seconds, with a fraction behind a point or comma, with two
/// points (<c>1.25.30</c>), and in letters (<c>1h26m</c>, <c>4m31s</c>, <c>4'31"</c>).
/// </summary>
internal static partial class TimeWords
{
    /// <summary>The forms that are read, for people.</summary>
    public const string Forms = "H:MM:SS, MM:SS, h.mm.ss or seconds, up to a day";

    /// <summary>Longest duration that is read: a day.</summary>
    public const int MaxMs = 86_400_000;

    private const int MsOfMinute = 60_000;
    private const int MostLetters = 40;

    private static readonly SearchValues<char> _figures = SearchValues.Create("0123456789.,");

    /// <summary>Reads a duration.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ms">Thousandths of a second, 0 to <see cref="MaxMs"/>.</param>
    /// <returns>False when the text is no duration.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, out int ms)
    {
        var (total, field, digits, colons) = (0L, 0, 0, 0);
        ms = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if ((uint)(letter - '0') <= 9)
            {
                if (++digits > 6)
                {
                    return false;
                }

                field = (field * 10) + (letter - '0');
            }
            else if (letter == ':' && colons < 2 && IsField(digits, field, colons))
            {
                (total, field, digits, colons) = ((total + field) * 60, 0, 0, colons + 1);
            }
            else if (
                letter is '.' or ','
                && IsField(digits, field, colons)
                && TryFraction(text[(i + 1)..], out var rest)
            )
            {
                return Take(((total + field) * 1000) + rest, out ms);
            }
            else
            {
                return text.Length <= MostLetters && (TryReadDotted(text, out ms) || TryReadLetters(text, out ms));
            }
        }

        return IsField(digits, field, colons) && Take((total + field) * 1000, out ms);
    }

    /// <summary>Whether a duration is written in hours and minutes alone, as in <c>1h26</c>.</summary>
    public static bool IsWithoutSeconds(ReadOnlySpan<char> text) =>
        text.Length <= MostLetters && HoursAndMinutes().IsMatch(text);

    /// <summary>Reads decimal minutes, rounded to whole seconds: their last digits are accidents of the division by 60.</summary>
    public static bool TryReadMinutes(ReadOnlySpan<char> text, out int ms)
    {
        ms = 0;
        return TryReadNumber(text, out var minutes)
            && Take(1000L * (long)Math.Round(minutes * 60, MidpointRounding.AwayFromZero), out ms);
    }

    /// <summary>
    /// Reads minutes with seconds behind a point or comma, <c>4.31</c>; of <c>4.5</c> a program for tables has left out a zero. What has two
    /// points or colons is read as usual.
    /// </summary>
    public static bool TryReadMinutesSeconds(ReadOnlySpan<char> text, out int ms)
    {
        ms = 0;
        var at = text.IndexOfAny('.', ',');
        if (!TryReadNumber(text, out var number) || at == 0)
        {
            return TryRead(text, out ms);
        }

        var digits = at < 0 ? [] : text[(at + 1)..];
        var seconds = digits.Length switch
        {
            0 => 0,
            1 => 10 * (digits[0] - '0'),
            2 => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture),
            _ => 60,
        };
        return seconds < 60 && Take((MsOfMinute * (long)number) + (1000 * seconds), out ms);
    }

    /// <summary>Reads whole thousandths of a second; what has colons or letters is read as usual.</summary>
    public static bool TryReadMilliseconds(ReadOnlySpan<char> text, out int ms)
    {
        ms = 0;
        return TryReadNumber(text, out var number)
            ? number % 1 == 0 && Take((long)number, out ms)
            : TryRead(text, out ms);
    }

    /// <summary>Reads hours, minutes and seconds with points between them, <c>1.25.30</c>, and a fraction behind a comma.</summary>
    public static bool TryReadDotted(ReadOnlySpan<char> text, out int ms)
    {
        ms = 0;
        var match = text.Length > MostLetters ? Match.Empty : Dotted().Match(text.ToString());
        return match.Success
            && TryFraction(match.Groups["f"].ValueSpan, out var rest)
            && Take((1000 * ((60 * ((60 * Part("h")) + Part("m"))) + Part("s"))) + rest, out ms);

        long Part(string name) =>
            int.Parse(match.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    /// <summary>Reads a part of a day; what has colons, letters or a day of its own is read as usual.</summary>
    public static bool TryReadDays(ReadOnlySpan<char> text, out int ms) =>
        TryReadNumber(text, out var days) && days < 1
            ? Take((long)Math.Round(days * MaxMs), out ms)
            : TryRead(text, out ms);

    /// <summary>Reads a number that is written with digits and at most one point or comma.</summary>
    public static bool TryReadNumber(ReadOnlySpan<char> text, out double number)
    {
        Span<char> plain = stackalloc char[MostLetters];
        number = 0;
        if (text.IsEmpty || text.Length > MostLetters || text.ContainsAnyExcept(_figures))
        {
            return false;
        }

        text.Replace(plain, ',', '.');
        return double.TryParse(
                plain[..text.Length],
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out number
            )
            && number <= MaxMs;
    }

    /// <summary>Seconds and minutes behind a colon have two digits and are under 60; the first field has any number of them.</summary>
    private static bool IsField(int digits, int field, int colons) =>
        digits > 0 && (colons == 0 || (digits == 2 && field < 60));

    private static bool TryFraction(ReadOnlySpan<char> digits, out int ms)
    {
        ms = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            if ((uint)(digits[i] - '0') > 9)
            {
                return false;
            }

            ms = i < 3 ? (ms * 10) + (digits[i] - '0') : ms;
        }

        for (var i = digits.Length; i < 3; i++)
        {
            ms *= 10;
        }

        return true;
    }

    private static bool Take(long value, out int ms)
    {
        ms = value <= MaxMs ? (int)value : 0;
        return value is >= 0 and <= MaxMs;
    }

    private static bool TryReadLetters(ReadOnlySpan<char> text, out int ms)
    {
        ms = 0;
        var match = Letters().Match(text.ToString());
        if (!match.Success || match.Length == 0)
        {
            return false;
        }

        if (match.Groups["clock"].Success)
        {
            return TryRead(match.Groups["clock"].ValueSpan, out ms);
        }

        var (hours, minutes, seconds) = (Number("h"), Number("m"), Number("s"));
        if (match.Groups["h"].Success && !match.Groups["m"].Success && !match.Groups["unit"].Success)
        {
            // 1h26 is without seconds.
            (minutes, seconds) = (seconds, 0);
        }

        return Take((((hours * 60) + minutes) * MsOfMinute) + (seconds * 1000) + Fraction(), out ms);

        long Number(string name) => match.Groups[name].Success ? long.Parse(match.Groups[name].ValueSpan) : 0;

        int Fraction() => TryFraction(match.Groups["f"].ValueSpan, out var rest) ? rest : 0;
    }

    [GeneratedRegex(
        @"^\d{1,2}\s*(?:h|hrs?|hours?|std)\.?\s*\d{1,2}\s*(?:m|min|mins|minutes?)?\.?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        PatternTime.MostMs
    )]
    private static partial Regex HoursAndMinutes();

    [GeneratedRegex(
        @"^(?<h>\d{1,2})\.(?<m>[0-5]\d)\.(?<s>[0-5]\d)(?:,(?<f>\d+))?$",
        RegexOptions.CultureInvariant,
        PatternTime.MostMs
    )]
    private static partial Regex Dotted();

    // Programs that keep durations as days write them before the clock.
    [GeneratedRegex(
        @"^(?:0 days?,? (?<clock>\d+:\d\d:\d\d(?:[.,]\d+)?)"
            + @"|(?:(?<h>\d{1,2})\s*(?:h|hrs?|hours?|std)\.?\s*)?(?:(?<m>\d{1,4})\s*(?:m|min|mins|minutes?|'|′|’)\.?\s*)?"
            + @"(?:(?<s>\d{1,5})(?:[.,](?<f>\d+))?\s*(?<unit>s|secs?|seconds?|sek|""|″|''|”)?\.?)?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        PatternTime.MostMs
    )]
    private static partial Regex Letters();
}
