using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Cleaning;

/// <summary>
/// Decides whether a published result can be believed. A missing split is no reason to refuse a result; the rules are
/// checked on the splits that are there. A finish that differs from the sum of the splits is none either: penalties do that.
/// </summary>
public static class RaceCleaner
{
    /// <summary>A run or station under this share of its event median is not believed.</summary>
    public const double MedianShare = 0.4;

    /// <summary>A run over this many times the athlete's median run is not believed.</summary>
    public const double OwnRunTimes = 3;

    /// <summary>Checks the rules in the order of <see cref="CleaningRule"/>.</summary>
    /// <param name="race">The result.</param>
    /// <param name="medians">The event's usual times.</param>
    /// <returns>The first rule broken; null when the result is believed.</returns>
    public static CleaningFault? Check(RaceResult race, EventMedians medians)
    {
        ArgumentNullException.ThrowIfNull(race);
        ArgumentNullException.ThrowIfNull(medians);
        return race.TotalS <= 0
            ? new CleaningFault(CleaningRule.TotalNotPositive, null, race.TotalS, 0)
            : BelowFloor(race.Splits)
                ?? AboveCeiling(race.Splits)
                ?? FarBelowMedian(race, medians)
                ?? FarAboveOwnRuns(race.Splits);
    }

    private static CleaningFault? BelowFloor(Splits splits)
    {
        foreach (var segment in RaceFormat.Segments)
        {
            var floor = CleaningLimits.FloorS(segment);
            if (splits[segment] is { } time && time < floor)
            {
                return new CleaningFault(CleaningRule.BelowFloor, segment, time, floor);
            }
        }

        return null;
    }

    private static CleaningFault? AboveCeiling(Splits splits)
    {
        foreach (var segment in RaceFormat.Segments)
        {
            var ceiling = CleaningLimits.CeilingS(segment);
            if (splits[segment] is { } time && time > ceiling)
            {
                return new CleaningFault(CleaningRule.AboveCeiling, segment, time, ceiling);
            }
        }

        return null;
    }

    /// <summary>Whole numbers only: time &lt; 0.4 × median is 5 × time &lt; 2 × median.</summary>
    private static CleaningFault? FarBelowMedian(RaceResult race, EventMedians medians)
    {
        foreach (var segment in RaceFormat.Segments)
        {
            if (
                race.Splits[segment] is { } time
                && medians.TwiceMedianS(race.EventId, race.Division, segment) is { } twiceMedian
                && 5 * time < twiceMedian
            )
            {
                return new CleaningFault(CleaningRule.FarBelowMedian, segment, time, MedianShare * twiceMedian / 2);
            }
        }

        return null;
    }

    private static CleaningFault? FarAboveOwnRuns(Splits splits)
    {
        Span<int> runs = stackalloc int[RaceFormat.Runs.Length];
        var count = 0;
        foreach (var segment in RaceFormat.Runs)
        {
            if (splits[segment] is { } time)
            {
                runs[count++] = time;
            }
        }

        if (count == 0)
        {
            return null;
        }

        runs = runs[..count];
        runs.Sort();
        var twiceMedian = runs[(count - 1) / 2] + runs[count / 2];
        foreach (var segment in RaceFormat.Runs)
        {
            if (splits[segment] is { } time && 2 * time > 3 * twiceMedian)
            {
                return new CleaningFault(CleaningRule.FarAboveOwnRuns, segment, time, OwnRunTimes * twiceMedian / 2);
            }
        }

        return null;
    }
}
