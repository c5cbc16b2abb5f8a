namespace RoxMind.Grains.Analysis.Races;

/// <summary>Seasons and when they were: season 8 is that of 2025/26. One begins in August and ends in July.</summary>
public static class Seasons
{
    private const int FirstYear = 2017;
    private const int FirstMonth = 8;
    private const int Most = 60;

    /// <summary>The season of a day; null for one before the first season.</summary>
    public static int? Of(DateOnly date) =>
        Known(date.Month < FirstMonth ? date.Year - FirstYear - 1 : date.Year - FirstYear);

    /// <summary>The season that starts in the autumn of a year; null when there is none.</summary>
    public static int? StartingIn(int year) => Known(year - FirstYear);

    /// <summary>The first day of a season.</summary>
    public static DateOnly FirstDay(int season) => new(FirstYear + season, FirstMonth, 1);

    /// <summary>The last day of a season.</summary>
    public static DateOnly LastDay(int season) => FirstDay(season + 1).AddDays(-1);

    private static int? Known(int season) => season is >= 0 and < Most ? season : null;
}
