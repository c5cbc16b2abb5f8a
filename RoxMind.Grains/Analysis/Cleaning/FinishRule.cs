using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Cleaning;

/// <summary>Tells a finish from a race that ended on the way.</summary>
public static class FinishRule
{
    /// <summary>A last run of this many times the athlete's usual one holds the last station too: the mat between them failed.</summary>
    private const double RunAndStationTimes = 1.75;

    /// <summary>
    /// The result with the finish and the status that its times tell: a finish that nobody can have is the sum of the parts, where all are
    /// there and somebody can have that; one without a time, or with a time that is only the sum of the first segments, did not finish.
    /// </summary>
    public static RaceResult Apply(RaceResult race)
    {
        ArgumentNullException.ThrowIfNull(race);
        return ByStatus(IsPossible(race.TotalS, race.Division) ? race : ByParts(race));
    }

    /// <summary>Whether somebody can have finished in a time: not faster than the fastest that is believed of each part.</summary>
    /// <param name="totalS">The finish, seconds; 0 is none, and possible.</param>
    /// <param name="division">The division.</param>
    public static bool IsPossible(int totalS, Division division)
    {
        // The course of the youngest is shorter, and what others race is not known.
        if (totalS <= 0 || division is Division.Youngstars or Division.Adaptive or Division.Other)
        {
            return true;
        }

        var fastestS = 0;
        foreach (var segment in RaceFormat.Segments)
        {
            fastestS += CleaningLimits.FloorS(segment, division);
        }

        return totalS >= fastestS;
    }

    /// <summary>Whether all parts are there, and somebody can have finished in their sum.</summary>
    /// <param name="race">The race, with its splits as they were published.</param>
    public static bool HasPossibleParts(RaceResult race)
    {
        ArgumentNullException.ThrowIfNull(race);
        return race.IsComplete && IsPossible(race.PartsS, race.Division);
    }

    private static RaceResult ByParts(RaceResult race)
    {
        var published = race with { Splits = race.PublishedSplits };
        return race with { TotalS = HasPossibleParts(published) ? published.PartsS : 0, FractionMs = 0 };
    }

    private static RaceResult ByStatus(RaceResult race) =>
        race.Status == RaceStatus.Finished && ((race.TotalS <= 0 && !HasLast(race)) || IsOnlyTheStart(race))
            ? race with
            {
                Status = RaceStatus.DidNotFinish,
                TotalS = 0,
                FractionMs = 0,
            }
            : race;

    /// <summary>Whether the last station was left: who has no official time then has finished all the same, without a rank.</summary>
    private static bool HasLast(RaceResult race) =>
        race.PublishedSplits[Segment.WallBalls] is { } lastS
        && lastS >= CleaningLimits.FloorS(Segment.WallBalls, race.Division);

    private static bool IsOnlyTheStart(RaceResult race)
    {
        var splits = race.PublishedSplits;
        var done = splits.Raw.IndexOf((ushort)0);
        return done > 0
            && race.PublishedRoxzoneTotalS is null
            && splits.Raw[done..].IndexOfAnyExcept((ushort)0) < 0
            && splits.Sum(done) == race.TotalS
            && !HoldsLast(splits, done);
    }

    /// <summary>Whether the last station alone is missing, and the run before it is as long as both.</summary>
    private static bool HoldsLast(Splits splits, int done)
    {
        if (done != (int)Segment.WallBalls)
        {
            return false;
        }

        var others = RaceFormat
            .Runs.Where(run => run != Segment.Run8)
            .Select(run => (int)splits.Raw[(int)run])
            .Order()
            .ToList();
        return splits.Raw[(int)Segment.Run8] >= RunAndStationTimes * others[others.Count / 2];
    }
}
