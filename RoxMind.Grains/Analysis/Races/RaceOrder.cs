namespace RoxMind.Grains.Analysis.Races;

/// <summary>
/// Orders races in time by the best that is known: the date, whatever season the event's name tells; where it is missing, the
/// middle of what season and year leave, and within one season the timing company's result ids, which count upward.
/// </summary>
public sealed class RaceOrder : IComparer<RaceResult>
{
    /// <summary>The one instance.</summary>
    public static RaceOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(RaceResult? x, RaceResult? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var (first, second) = (RaceDay.Of(x), RaceDay.Of(y));
        var order = first.Likely.CompareTo(second.Likely);
        return order != 0 ? order : first.Number.CompareTo(second.Number);
    }

    /// <summary>Whether the date of a race was published; else its place in the order is estimated.</summary>
    public static bool IsDated(RaceResult race) => RaceDay.Of(race).IsDated;

    /// <summary>Whether a race was certainly before another, be they dated or not.</summary>
    /// <param name="earlier">The race.</param>
    /// <param name="later">The other.</param>
    public static bool IsBefore(RaceResult earlier, RaceResult later) =>
        RaceDay.Of(earlier).IsBefore(RaceDay.Of(later));

    /// <summary>The calendar year of a race, when the date or the event's name tells it.</summary>
    public static int? Year(RaceResult race)
    {
        ArgumentNullException.ThrowIfNull(race);
        return race.Date?.Year ?? EventName.Parse(race.EventName).Year;
    }
}
