using System.Globalization;

namespace RoxMind.Grains.Analysis.Races;

/// <summary>When a race was, as far as it is known.</summary>
/// <param name="Earliest">The first day that is possible.</param>
/// <param name="Latest">The last day that is possible; the same when the date was published.</param>
/// <param name="Number">What the timing company's result id counts up within a season, -1 where it does not.</param>
[GenerateSerializer]
[Immutable]
[Alias("race-day")]
public readonly record struct RaceDay(
    [property: Id(0)] DateOnly Earliest,
    [property: Id(1)] DateOnly Latest,
    [property: Id(2)] long Number
)
{
    private const string NumberedPrefix = "LR3MS4JI";

    private const double DaysInYear = 365.25;

    // A season's year before New Year, and the rest of it.
    private const int LastMonthBefore = 12;

    /// <summary>Whether the date was published; else it is estimated from season, year and result id.</summary>
    public bool IsDated => Earliest == Latest;

    /// <summary>The middle of what is possible; the first of all days where nothing is known.</summary>
    public DateOnly Likely =>
        Latest == DateOnly.MaxValue ? Earliest : Earliest.AddDays((Latest.DayNumber - Earliest.DayNumber) / 2);

    /// <summary>When a race was; every day is possible where neither date nor name tell anything.</summary>
    public static RaceDay Of(RaceResult race)
    {
        ArgumentNullException.ThrowIfNull(race);
        if (race.Date is { } date)
        {
            return new RaceDay(date, date, -1);
        }

        var name = EventName.Parse(race.EventName);
        var (earliest, latest) = (name.Season, name.Year) switch
        {
            ({ } season, { } year) => InSeasonAndYear(season, year),
            ({ } season, null) => (Seasons.FirstDay(season), Seasons.LastDay(season)),
            (null, { } year) => InYear(year),
            _ => (DateOnly.MinValue, DateOnly.MaxValue),
        };
        return new RaceDay(earliest, latest, name.Season is null ? -1 : NumberOf(race.SourceId));
    }

    /// <summary>Whether this was certainly before another.</summary>
    public bool IsBefore(RaceDay other) =>
        Latest < other.Earliest
        || (Earliest == other.Earliest && Latest == other.Latest && Number >= 0 && Number < other.Number);

    /// <summary>Years between the two at least; 0 when they may be of one day.</summary>
    public double YearsBefore(RaceDay other) => Math.Max(0, other.Earliest.DayNumber - Latest.DayNumber) / DaysInYear;

    private static (DateOnly Earliest, DateOnly Latest) InYear(int year) => (new(year, 1, 1), new(year, 12, 31));

    /// <summary>A name whose year is none of its season's is believed about the year.</summary>
    private static (DateOnly Earliest, DateOnly Latest) InSeasonAndYear(int season, int year)
    {
        var (first, last) = (Seasons.FirstDay(season), Seasons.LastDay(season));
        return year == first.Year ? (first, new DateOnly(year, LastMonthBefore, 31))
            : year == last.Year ? (new DateOnly(year, 1, 1), last)
            : InYear(year);
    }

    private static long NumberOf(string? sourceId) =>
        sourceId is not null
        && sourceId.StartsWith(NumberedPrefix, StringComparison.Ordinal)
        && long.TryParse(
            sourceId.AsSpan(NumberedPrefix.Length),
            NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : -1;
}
