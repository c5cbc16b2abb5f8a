namespace RoxMind.Grains.Analysis.Races;

/// <summary>How the days of one event lie: most last a weekend, a few two.</summary>
public static class EventDays
{
    /// <summary>Days between two race days of one event at most; two editions in one city are months apart.</summary>
    public const int MostBetween = 10;

    private const int LongestDays = 21;

    /// <summary>Whether a day can be one of an event's.</summary>
    /// <param name="first">The event's first day that is known.</param>
    /// <param name="last">Its last.</param>
    /// <param name="day">The day.</param>
    /// <returns>False also where the event's own days are too far apart to be of one event.</returns>
    public static bool Hold(DateOnly first, DateOnly last, DateOnly day) =>
        last.DayNumber - first.DayNumber <= LongestDays && AreNear(first, last, day);

    /// <summary>Whether a day is so near to others that it can be of their event.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="last">The last.</param>
    /// <param name="day">The day.</param>
    public static bool AreNear(DateOnly first, DateOnly last, DateOnly day) =>
        day >= first.AddDays(-MostBetween) && day <= last.AddDays(MostBetween);
}
