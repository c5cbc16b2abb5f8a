using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace RoxMind.Grains.Analysis.Races;

/// <summary>
/// The parts of an event's published name: usually <c>S{season} {year} {city}</c>, also <c>Season 8 {city}</c>,
/// <c>2025/26 {city}</c>, <c>{city} 2026</c> and the like; names are not always unique.
/// </summary>
/// <param name="Season">Season number, when the name tells it.</param>
/// <param name="Year">Calendar year, when the name tells it.</param>
/// <param name="City">What remains: usually the city, sometimes with the championship's name; without the day.</param>
public sealed partial record EventName(int? Season, int? Year, string City)
{
    private const int MaxKept = 4096;

    private static readonly ConcurrentDictionary<string, EventName> _kept = new(StringComparer.Ordinal);

    /// <summary>Reads a name; what does not tell a season or a year is the city.</summary>
    public static EventName Parse(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (_kept.TryGetValue(name, out var known))
        {
            return known;
        }

        if (_kept.Count >= MaxKept)
        {
            _kept.Clear();
        }

        return _kept.GetOrAdd(name, Read);
    }

    /// <summary>The season that the name tells, else that of a day; null when neither is known.</summary>
    /// <param name="day">A day of the event; null when none is known.</param>
    public int? SeasonOn(DateOnly? day) => Season ?? (day is { } known ? Seasons.Of(known) : null);

    /// <summary>
    /// The name without the day of the weekend at its end: <c>S8 2025 Berlin - Saturday</c> and <c>S8 2025 Berlin Day 2</c> are days of
    /// <c>S8 2025 Berlin</c>.
    /// </summary>
    public static string WithoutDay(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var shorter = Day().Replace(name, string.Empty);
        return shorter.Any(char.IsLetter) ? shorter : name;
    }

    private static EventName Read(string name)
    {
        var text = WithoutDay(name.Replace('_', ' ')).Trim();
        var (season, year) = ((int?)null, (int?)null);
        text = Take(text, SeasonWord(), match => season = int.Parse(match.Groups[1].ValueSpan));
        text = Take(text, YearPair(), match => season ??= SeasonOf(match), IsYearPair);
        text = Take(text, CalendarYear(), match => year = int.Parse(match.ValueSpan));
        var city = Brand().Replace(text, string.Empty).Trim(' ', '-', '–', ',', '|');
        return season is null && year is null && city.Length == 0
            ? new EventName(null, null, name.Trim())
            : new EventName(season, year, Gaps().Replace(city, " "));
    }

    private static string Take(string text, Regex part, Action<Match> take, Func<Match, bool>? isRight = null)
    {
        var match = part.Match(text);
        if (!match.Success || isRight?.Invoke(match) is false)
        {
            return text;
        }

        take(match);
        return text.Remove(match.Index, match.Length).Insert(match.Index, " ");
    }

    private static bool IsYearPair(Match match) =>
        (int.Parse(match.Groups["first"].ValueSpan) + 1) % 100 == int.Parse(match.Groups["second"].ValueSpan);

    private static int? SeasonOf(Match match) => Seasons.StartingIn(2000 + int.Parse(match.Groups["first"].ValueSpan));

    [GeneratedRegex(
        @"(?<![\p{L}\d])(?:season|saison|s)[\s-]*(?<season>\d{1,2})(?![\d/\p{L}])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        PatternTime.MostMs
    )]
    private static partial Regex SeasonWord();

    [GeneratedRegex(
        @"(?<!\d)(?:20)?(?<first>\d\d)\s*[/-]\s*(?:20)?(?<second>\d\d)(?![\d/-])",
        RegexOptions.CultureInvariant,
        PatternTime.MostMs
    )]
    private static partial Regex YearPair();

    [GeneratedRegex(@"(?<!\d)20\d\d(?!\d)", RegexOptions.CultureInvariant, PatternTime.MostMs)]
    private static partial Regex CalendarYear();

    [GeneratedRegex(@"^\s*hyrox\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.MostMs)]
    private static partial Regex Brand();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, PatternTime.MostMs)]
    private static partial Regex Gaps();

    [GeneratedRegex(
        @"[\s_]*[-–—|,:(]?[\s_]*(?<![\p{L}\d])(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag|freitag"
            + @"|samstag|sonnabend|sonntag|(?:day|tag)[\s_]*\d)[\s_]*\)?[\s_]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        PatternTime.MostMs
    )]
    private static partial Regex Day();
}
