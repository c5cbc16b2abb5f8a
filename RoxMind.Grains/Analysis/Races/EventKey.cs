namespace RoxMind.Grains.Analysis.Races;

/// <summary>Ids of events: as published, or made from the event's name where no id is published.</summary>
public static class EventKey
{
    /// <summary>Longest id, in characters.</summary>
    public const int MaxLength = 120;

    private const int MonthLetters = 8;

    /// <summary>Whether a published id can be used: 1 to <see cref="MaxLength"/> characters, none of them a control character.</summary>
    public static bool IsValid(string? id) =>
        id is { Length: > 0 and <= MaxLength } && !string.IsNullOrWhiteSpace(id) && !id.Any(char.IsControl);

    /// <summary>
    /// The id of an event that is known by name only: <c>S5 2023 Köln</c> is <c>s5-2023-koln</c>, on each of its days. Null when
    /// the name has no letter or digit, or is longer than <see cref="MaxLength"/>.
    /// </summary>
    public static string? FromName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length > MaxLength)
        {
            return null;
        }

        var id = Spelling.Fold(EventName.WithoutDay(name)).Replace(' ', '-');
        return IsValid(id) ? id : null;
    }

    /// <summary>
    /// The id of an event that is known by name and day. A name that does not tell both season and year can be that of several editions, so
    /// year and month are appended: <c>HYROX London</c> in November 2025 is <c>hyrox-london-2025-11</c>. Only the first half of the season
    /// or year that a name tells keeps the id of the name: <c>S8 London</c> is <c>s8-london</c> in autumn and <c>s8-london-2026-05</c> in May.
    /// </summary>
    /// <param name="name">The event's published name.</param>
    /// <param name="day">A day of the event; null when none is known, which leaves the id of the name.</param>
    /// <returns>The id, which is the same for all days of one weekend; null as above.</returns>
    public static string? FromName(string name, DateOnly? day)
    {
        if (FromName(name) is not { } id || day is not { } known)
        {
            return FromName(name);
        }

        var saturday = SaturdayOf(known);
        return IsToldBy(EventName.Parse(name), saturday)
            ? id
            : $"{id[..Math.Min(id.Length, MaxLength - MonthLetters)]}-{saturday.Year:0000}-{saturday.Month:00}";
    }

    private static bool IsToldBy(EventName name, DateOnly day) =>
        (name.Season, name.Year) switch
        {
            ({ }, { }) => true,
            ({ } season, null) => Seasons.Of(day) == season && day.Year == Seasons.FirstDay(season).Year,
            (null, { } year) => day.Year == year && Seasons.Of(day) == Seasons.Of(new DateOnly(year, 1, 1)),
            _ => false,
        };

    /// <summary>The Saturday of a day's week, which goes from Monday to Sunday: that of its weekend.</summary>
    private static DateOnly SaturdayOf(DateOnly day) =>
        day.DayOfWeek == DayOfWeek.Sunday ? day.AddDays(-1) : day.AddDays(DayOfWeek.Saturday - day.DayOfWeek);
}
