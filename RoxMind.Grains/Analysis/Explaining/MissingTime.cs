using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Explaining;

/// <summary>
/// Decides what a missing split means for the others. When the official time is no longer than the recorded splits
/// together, either the missing time was booked on another split, which then looks far too slow, or the official time
/// leaves it out, and would look far too fast.
/// </summary>
internal static class MissingTime
{
    /// <summary>Share of the missing time that has to be found in other splits before the official time is believed.</summary>
    private const double FoundShare = 0.5;

    /// <summary>Share of the finish that may be missing: it can be judged all the same.</summary>
    private const double Negligible = 0.02;

    /// <summary>A split may hold missing time when it is slower than expected by this many times its noise.</summary>
    private const double ClearlyBeyondNoise = 2;

    /// <summary>Finds the splits that hold the missing time.</summary>
    /// <param name="race">The race.</param>
    /// <param name="expectedS">Expected seconds of the 23 segments.</param>
    /// <param name="noise">Natural noise of the 23 segments, fractions.</param>
    /// <param name="holders">The splits that are not to be judged, one bit a segment; none when nothing is doubtful.</param>
    /// <returns>False when the time is nowhere to be found: then the official time can't be judged.</returns>
    public static bool TryFind(
        RaceResult race,
        ReadOnlySpan<double> expectedS,
        ReadOnlySpan<double> noise,
        out int holders
    )
    {
        holders = 0;
        var splits = race.Splits;
        if (splits.IsComplete || race.TotalS > splits.SumS)
        {
            return true;
        }

        var (missing, found, foundBeside) = (0.0, 0.0, 0.0);
        var (all, beside) = (0, 0);
        for (var i = 0; i < expectedS.Length; i++)
        {
            if (splits.Raw[i] == 0)
            {
                missing += expectedS[i];
            }
            else if (splits.Raw[i] - expectedS[i] > ClearlyBeyondNoise * noise[i] * expectedS[i])
            {
                found += splits.Raw[i] - expectedS[i];
                all |= 1 << i;
                if (IsBesideMissing(splits, i))
                {
                    foundBeside += splits.Raw[i] - expectedS[i];
                    beside |= 1 << i;
                }
            }
        }

        // A mat that failed leaves its time to the segment before or after it: where that explains it, no other is doubted.
        holders = foundBeside >= FoundShare * missing ? beside : all;
        return found >= FoundShare * missing || missing <= Negligible * race.TotalS;
    }

    private static bool IsBesideMissing(Splits splits, int i) =>
        (i > 0 && splits.Raw[i - 1] == 0) || (i + 1 < RaceFormat.SegmentCount && splits.Raw[i + 1] == 0);
}
