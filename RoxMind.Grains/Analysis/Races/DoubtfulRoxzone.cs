using System.Globalization;

namespace RoxMind.Grains.Analysis.Races;

/// <summary>A time of all transitions together that can't be true. It counts nowhere; the finish and the other parts stand.</summary>
/// <param name="TimeS">The time that was published, seconds.</param>
/// <param name="LimitS">The limit that it breaks, seconds.</param>
public sealed record DoubtfulRoxzone(int TimeS, int LimitS)
{
    // Of 105,000 published totals one in two thousand is under 4 % of its race, one in five hundred over 20 %; those over a third hold
    // runs that were not timed.
    private const double LeastShare = 0.03;
    private const double MostShare = 0.45;

    // Where the parts don't add up to the finish, and another total would make them, one that is unusual is what is wrong.
    private const double LeastUsualShare = 0.045;
    private const double MostUsualShare = 0.2;

    // Seven transitions that nobody has run faster, and seven at the limit of one.
    private const int LeastS = 90;
    private const int MostS = 7 * 1200;

    /// <summary>A stable code: <c>ROXZONE_TOTAL_BELOW_LIMIT</c> or <c>ROXZONE_TOTAL_ABOVE_LIMIT</c>.</summary>
    public string Code => TimeS < LimitS ? "ROXZONE_TOTAL_BELOW_LIMIT" : "ROXZONE_TOTAL_ABOVE_LIMIT";

    /// <summary>What is wrong, for people.</summary>
    public string Reason =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"All transitions together in {TimeS} s {(TimeS < LimitS ? "is faster" : "is slower")} than the limit of {LimitS} s for this race."
        );

    /// <summary>What is wrong with the published total of a race; null where nothing is, and where nothing was published so.</summary>
    /// <param name="race">The race.</param>
    internal static DoubtfulRoxzone? Of(RaceResult race)
    {
        // The course of the youngest is shorter, and what others race is not known.
        if (
            race.PublishedRoxzoneTotalS is not { } totalS
            || race.Division is Division.Youngstars or Division.Adaptive or Division.Other
        )
        {
            return null;
        }

        if (race.Splits.SumOf(RaceFormat.Runs) + race.Splits.SumOf(RaceFormat.Stations) is not { } othersS)
        {
            return race.TotalS > 0
                ? Beyond(totalS, LeastShare * race.TotalS, MostShare * race.TotalS)
                : Beyond(totalS, LeastS, MostS);
        }

        // By the other parts, not by the finish: its clock may be wrong.
        var leftS = race.TotalS - othersS;
        var isExplained =
            Math.Abs(leftS - totalS) > RaceResult.RoundingS
            && Beyond(leftS, Of(othersS, LeastShare), Of(othersS, MostShare)) is null;
        return isExplained
            ? Beyond(totalS, Of(othersS, LeastUsualShare), Of(othersS, MostUsualShare))
            : Beyond(totalS, Of(othersS, LeastShare), Of(othersS, MostShare));
    }

    /// <summary>The transitions of a race in which they have a share, given the other parts.</summary>
    private static double Of(int othersS, double share) => othersS * share / (1 - share);

    private static DoubtfulRoxzone? Beyond(int totalS, double leastS, double mostS) =>
        totalS < leastS ? new DoubtfulRoxzone(totalS, (int)Math.Ceiling(leastS))
        : totalS > mostS ? new DoubtfulRoxzone(totalS, (int)mostS)
        : null;
}
