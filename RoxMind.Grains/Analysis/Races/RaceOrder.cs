namespace RoxMind.Grains.Analysis.Races;

/// <summary>Orders races in time by the best that is known: the date, else the year and season of the event's name.</summary>
public sealed class RaceOrder : IComparer<RaceResult>
{
    /// <summary>The one instance.</summary>
    public static RaceOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(RaceResult? x, RaceResult? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var (first, second) = (Position(x), Position(y));
        var order = first.CompareTo(second);
        return order != 0 ? order
            : x.Date is { } a && y.Date is { } b ? a.CompareTo(b)
            : 0;
    }

    /// <summary>The calendar year of a race, when the date or the event's name tells it.</summary>
    public static int? Year(RaceResult race)
    {
        ArgumentNullException.ThrowIfNull(race);
        return race.Date?.Year ?? EventName.Parse(race.EventName).Year;
    }

    /// <summary>A season runs from autumn to summer, so within one year the later season is the later race.</summary>
    private static (int Season, int Year) Position(RaceResult race) => (race.Season ?? 0, Year(race) ?? 0);
}
