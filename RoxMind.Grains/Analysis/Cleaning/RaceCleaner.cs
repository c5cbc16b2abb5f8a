using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Cleaning;

/// <summary>
/// Decides which splits of a result can be believed. What can't be true is missing from then on, with its time and the reason kept
/// beside; the finish stands. Whatever was decided before is decided anew, so the order in which results come makes no difference.
/// </summary>
public static class RaceCleaner
{
    /// <summary>A run or station under this share of its event median is not believed, where it is out of line as well.</summary>
    public const double MedianShare = 0.4;

    /// <summary>Out of line is a split whose share of the median is under this part of the athlete's usual share: fast is not wrong.</summary>
    public const double OwnShare = 0.5;

    /// <summary>A run over this many times the athlete's median run is not believed.</summary>
    public const double OwnRunTimes = 3;

    /// <summary>The result with the splits that can be believed; the same one when nothing changes.</summary>
    /// <param name="race">The result.</param>
    /// <param name="medians">The event's usual times; null when too little is known.</param>
    public static RaceResult Judge(RaceResult race, EventMedians? medians)
    {
        ArgumentNullException.ThrowIfNull(race);
        var published = race.PublishedSplits;
        List<DoubtfulSplit> doubtful = [.. race.Doubtful.Where(split => split.Doubt == SplitDoubt.Unreadable)];
        if (race.Division == Division.Youngstars)
        {
            // Another course: nothing is known of its times.
            return race;
        }

        AddByItself(published, race.Division, doubtful);
        if (medians is not null)
        {
            AddFarBelowMedian(Without(published, doubtful), medians.Of(race.Division, race.Gender), doubtful);
        }

        var judged = new DoubtfulSplits(doubtful);
        return judged.Equals(race.Doubtful) ? race : race.WithDoubtful(judged);
    }

    /// <summary>The splits of a race under way that can be believed by themselves.</summary>
    /// <param name="published">The splits as they were sent.</param>
    /// <param name="division">The division.</param>
    public static Splits Believed(Splits published, Division division)
    {
        ArgumentNullException.ThrowIfNull(published);
        List<DoubtfulSplit> doubtful = [];
        if (division != Division.Youngstars)
        {
            AddByItself(published, division, doubtful);
        }

        return Without(published, doubtful);
    }

    private static void AddByItself(Splits published, Division division, List<DoubtfulSplit> doubtful)
    {
        AddBeyondLimits(published, division, doubtful);
        AddFarAboveOwnRuns(Without(published, doubtful), doubtful);
    }

    private static Splits Without(Splits splits, List<DoubtfulSplit> doubtful)
    {
        if (doubtful.Count == 0)
        {
            return splits;
        }

        Span<int> seconds = stackalloc int[RaceFormat.SegmentCount];
        for (var i = 0; i < seconds.Length; i++)
        {
            seconds[i] = splits.Raw[i];
        }

        foreach (var split in doubtful)
        {
            seconds[(int)split.Segment] = 0;
        }

        return new Splits(seconds);
    }

    private static void AddBeyondLimits(Splits splits, Division division, List<DoubtfulSplit> doubtful)
    {
        foreach (var segment in RaceFormat.Segments)
        {
            if (splits[segment] is not { } time)
            {
                continue;
            }

            if (CleaningLimits.FloorS(segment, division) is var floor && time < floor)
            {
                doubtful.Add(new DoubtfulSplit(segment, time, SplitDoubt.BelowFloor, floor));
            }
            else if (CleaningLimits.CeilingS(segment) is var ceiling && time > ceiling)
            {
                doubtful.Add(new DoubtfulSplit(segment, time, SplitDoubt.AboveCeiling, ceiling));
            }
        }
    }

    private static void AddFarAboveOwnRuns(Splits splits, List<DoubtfulSplit> doubtful)
    {
        Span<double> runs = stackalloc double[RaceFormat.Runs.Length];
        var count = 0;
        foreach (var segment in RaceFormat.Runs)
        {
            if (splits[segment] is { } time)
            {
                runs[count++] = time;
            }
        }

        var limit = OwnRunTimes * Median(runs[..count]);
        foreach (var segment in RaceFormat.Runs)
        {
            if (splits[segment] is { } time && time > limit)
            {
                doubtful.Add(new DoubtfulSplit(segment, time, SplitDoubt.FarAboveOwnRuns, (int)limit));
            }
        }
    }

    private static void AddFarBelowMedian(Splits splits, FieldMedians? field, List<DoubtfulSplit> doubtful)
    {
        if (field is null)
        {
            return;
        }

        Span<double> shares = stackalloc double[RaceFormat.SegmentCount];
        var count = 0;
        foreach (var segment in RaceFormat.Segments)
        {
            if (splits[segment] is { } time && field[segment] is { } median)
            {
                shares[count++] = time / median;
            }
        }

        var own = Median(shares[..count]);
        foreach (var segment in RaceFormat.Segments)
        {
            if (
                splits[segment] is { } time
                && field[segment] is { } median
                && time < MedianShare * median
                && time < OwnShare * own * median
            )
            {
                var limit = (int)(Math.Min(MedianShare, OwnShare * own) * median);
                doubtful.Add(new DoubtfulSplit(segment, time, SplitDoubt.FarBelowMedian, limit));
            }
        }
    }

    private static double Median(Span<double> values)
    {
        if (values.IsEmpty)
        {
            return double.PositiveInfinity;
        }

        values.Sort();
        return (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
    }
}
