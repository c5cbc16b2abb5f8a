using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Imports.Words;

/// <summary>
/// Decides dates that can be read in two ways, such as <c>05/10/2025</c>: by the dates of the file in which a figure is over 12, else
/// by being near its other dates, else by the season of the event.
/// </summary>
internal sealed class DateOrder
{
    private const int NearDays = 14;
    private const int FirstSeasonYear = 2017;

    private readonly bool _isDayFirst;
    private readonly bool _isMonthFirst;
    private readonly DateOnly? _first;
    private readonly DateOnly? _last;

    /// <summary>Looks at the dates of a file.</summary>
    public DateOrder(IEnumerable<string> dates)
    {
        foreach (var word in dates.Distinct(StringComparer.Ordinal).Select(DateWords.Read))
        {
            _isDayFirst |= word is { DayFirst: not null, MonthFirst: null };
            _isMonthFirst |= word is { DayFirst: null, MonthFirst: not null };
            if (word.Only is { } sure)
            {
                _first = _first is { } first && first <= sure ? first : sure;
                _last = _last is { } last && last >= sure ? last : sure;
            }
        }
    }

    /// <summary>The day that a date is; null when nothing tells.</summary>
    /// <param name="word">The date.</param>
    /// <param name="eventName">Name of the event, for its season.</param>
    public DateOnly? Decide(DateWord word, string eventName)
    {
        if (word.Only is { } only)
        {
            return only;
        }

        if (word is not { DayFirst: { } dayFirst, MonthFirst: { } monthFirst })
        {
            return null;
        }

        return _isDayFirst != _isMonthFirst
            ? (_isDayFirst ? dayFirst : monthFirst)
            : OnlyOne(dayFirst, monthFirst, IsNear) ?? OnlyOne(dayFirst, monthFirst, day => IsInSeason(day, eventName));
    }

    private static DateOnly? OnlyOne(DateOnly first, DateOnly second, Func<DateOnly, bool> holds) =>
        (holds(first), holds(second)) switch
        {
            (true, false) => first,
            (false, true) => second,
            _ => null,
        };

    private bool IsNear(DateOnly day) =>
        _first is { } first && _last is { } last && day >= first.AddDays(-NearDays) && day <= last.AddDays(NearDays);

    /// <summary>Seasons go from summer to summer; season 8 is that of 2025 and 2026.</summary>
    private static bool IsInSeason(DateOnly day, string eventName) =>
        EventName.Parse(eventName).Season is { } season
        && day >= new DateOnly(FirstSeasonYear + season, 7, 1)
        && day <= new DateOnly(FirstSeasonYear + season + 1, 7, 31);
}
