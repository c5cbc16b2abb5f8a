using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Explaining;

/// <summary>What a race counts for later on: the seconds that were raced, without what times that can't be true added or took.</summary>
internal static class CarriedTime
{
    /// <summary>A finish that is so much less than its parts, and no part explains it, is what is wrong.</summary>
    private const int WrongFinishS = 120;

    /// <summary>How far a swapped time may be from what is expected of its true place, log.</summary>
    private const double Swapped = 0.35;

    /// <summary>The time.</summary>
    /// <param name="race">The race.</param>
    /// <param name="expectedS">Expected seconds of the 23 segments.</param>
    /// <param name="aside">The segments that are set aside, one bit each.</param>
    public static int Of(RaceResult race, ReadOnlySpan<double> expectedS, int aside)
    {
        if (!race.IsComplete)
        {
            return race.RacedS - Disbelieved(race, expectedS);
        }

        var lostS = BelievedSplits.LostS(
            race.Splits,
            expectedS,
            aside & ~InEachOthersPlace(race.Splits, expectedS, aside)
        );
        var belowS = race.PartsS - race.TotalS;
        if (belowS <= RaceResult.RoundingS)
        {
            return race.RacedS - lostS;
        }

        // A part that is too long explains the difference, and the finish is right; else a large one is the finish's.
        return lostS < belowS / 2 && belowS > WrongFinishS ? race.PartsS - lostS : race.TotalS;
    }

    /// <summary>Seconds that the finish holds of slow times which were not believed from the first: a clock's hour is in both.</summary>
    private static int Disbelieved(RaceResult race, ReadOnlySpan<double> expectedS)
    {
        var published = race with { Splits = race.PublishedSplits };
        if (!published.IsComplete || Math.Abs(race.TotalS - published.PartsS) > RaceResult.RoundingS)
        {
            return 0;
        }

        var lost = 0.0;
        foreach (var split in race.Doubtful)
        {
            lost += Math.Max(0, split.TimeS - expectedS[(int)split.Segment]);
        }

        return (int)Math.Round(lost);
    }

    /// <summary>Stations set aside together whose times were only exchanged: their sum is the athlete's own.</summary>
    private static int InEachOthersPlace(Splits splits, ReadOnlySpan<double> expectedS, int aside)
    {
        var swapped = 0;
        foreach (var one in RaceFormat.Stations)
        {
            foreach (var other in RaceFormat.Stations)
            {
                var both = (1 << (int)one) | (1 << (int)other);
                if (
                    one < other
                    && (aside & both) == both
                    && (swapped & both) == 0
                    && IsLike(splits.Raw[(int)one], expectedS[(int)other])
                    && IsLike(splits.Raw[(int)other], expectedS[(int)one])
                )
                {
                    swapped |= both;
                }
            }
        }

        return swapped;
    }

    private static bool IsLike(int timeS, double expectedS) => Math.Abs(Math.Log(timeS / expectedS)) <= Swapped;
}
