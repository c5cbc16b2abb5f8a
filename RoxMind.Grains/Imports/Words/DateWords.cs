using System.Text.RegularExpressions;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Imports.Words;

/// <summary>Reads dates as they are published, in figures and with names of months in the languages of the events.</summary>
internal static partial class DateWords
{
    private const int FirstYear = 2000;
    private const int LastYear = 2099;
    private const int FirstSerial = 36_526;
    private const int LastSerial = 73_050;
    private const int MostLetters = 60;

    private static readonly DateOnly _serialStart = new(1899, 12, 30);

    private static readonly string[][] _months =
    [
        ["jan", "gen", "ene"],
        ["feb", "fev"],
        ["mar", "mrz", "mae"],
        ["apr", "avr", "abr"],
        ["may", "mai", "mag", "mei"],
        ["jun", "juin", "giu"],
        ["jul", "juil", "lug"],
        ["aug", "aou", "ago"],
        ["sep", "set"],
        ["oct", "okt", "ott", "out"],
        ["nov"],
        ["dec", "dez", "dic"],
    ];

    /// <summary>Reads a date; what is none has neither day.</summary>
    public static DateWord Read(string text)
    {
        if (text.Length > MostLetters)
        {
            return default;
        }

        if (YearFirst().Match(text) is { Success: true } yearFirst)
        {
            return DateWord.Sure(Day(yearFirst, "y", "m", "d"));
        }

        if (YearLast().Match(text) is { Success: true } yearLast)
        {
            // A point between the figures is written where the day comes first.
            var (dayFirst, monthFirst) = (Day(yearLast, "y", "b", "a"), Day(yearLast, "y", "a", "b"));
            return yearLast.Groups["sep"].Value == "." ? DateWord.Sure(dayFirst) : new DateWord(dayFirst, monthFirst);
        }

        return
            int.TryParse(text, System.Globalization.NumberStyles.None, null, out var serial)
            && serial is >= FirstSerial and <= LastSerial
            ? DateWord.Sure(_serialStart.AddDays(serial))
            : DateWord.Sure(WithMonth(text));
    }

    private static DateOnly? Day(Match match, string year, string month, string day) =>
        Day(Number(match, year), Number(match, month), Number(match, day));

    private static DateOnly? Day(int year, int month, int day)
    {
        year = year < 100 ? year + FirstYear : year;
        return
            year is >= FirstYear and <= LastYear
            && month is >= 1 and <= 12
            && day >= 1
            && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    private static int Number(Match match, string name) => int.Parse(match.Groups[name].ValueSpan);

    /// <summary><c>10 May 2025</c>, <c>May 10th, 2025</c>, <c>Samstag, 10. Mai 2025</c>, <c>10-May-25</c>.</summary>
    private static DateOnly? WithMonth(string text)
    {
        var (year, month, day, isAfterMonth) = (0, 0, 0, false);
        foreach (var word in Spelling.Fold(text).Split(' '))
        {
            var digits = Ordinal().Match(word);
            if (digits.Success)
            {
                var number = Number(digits, "n");
                (year, day) =
                    number >= FirstYear ? (number, day)
                    : isAfterMonth && day > 0 && word.Length == 2 ? (FirstYear + number, day)
                    : (year, number);
                isAfterMonth = false;
            }
            else if (
                Array.FindIndex(_months, names => names.Any(name => word.StartsWith(name, StringComparison.Ordinal)))
                is >= 0
                    and var at
            )
            {
                (month, isAfterMonth) = (at + 1, true);
            }
        }

        return month == 0 || year == 0 ? null : Day(year, month, day);
    }

    [GeneratedRegex(
        @"^(?:(?<y>\d{4})(?<sep>[-/.])(?<m>\d{1,2})\k<sep>(?<d>\d{1,2})|(?<y>20\d\d)(?<m>\d\d)(?<d>\d\d))(?:Z|[T ].*)?$",
        RegexOptions.CultureInvariant,
        PatternTime.MostMs
    )]
    private static partial Regex YearFirst();

    [GeneratedRegex(
        @"^(?:\p{L}{2,10}[.,]*\s+)?(?<a>\d{1,2})(?<sep>[-/.])(?<b>\d{1,2})\k<sep>(?<y>\d{4}|\d\d)(?:[T ,].*)?$",
        RegexOptions.CultureInvariant,
        PatternTime.MostMs
    )]
    private static partial Regex YearLast();

    [GeneratedRegex(@"^(?<n>\d{1,4})(?:st|nd|rd|th)?$", RegexOptions.CultureInvariant, PatternTime.MostMs)]
    private static partial Regex Ordinal();
}
