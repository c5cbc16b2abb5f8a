namespace RoxMind.Grains.Analysis.Courses;

/// <summary>
/// How much further from what is expected of them the times of one race usually are than those of others: someone who walks, or is far
/// stronger than fast, does not do one segment wrong but all of them differently.
/// </summary>
internal static class OwnScale
{
    /// <summary>Half of a standard normal is closer to 0 than this.</summary>
    private const double Median = 0.6745;

    /// <summary>What chance alone makes of 23 times, and one wrong one of its neighbours.</summary>
    private const double Chance = 1.6;

    /// <summary>A level further than this from the usual, log, is one at which times spread more.</summary>
    private const double UsualLevel = 0.3;

    private const double SpreadByLevel = 2;

    /// <summary>
    /// How much more the times of a level spread than those of the usual one: who takes twice as long does not take twice as long at
    /// everything.
    /// </summary>
    /// <param name="timeS">The time of the race.</param>
    /// <param name="usualS">The usual one of the same segments.</param>
    public static double AtLevel(double timeS, double usualS) =>
        1 + (SpreadByLevel * Math.Max(0, Math.Abs(Math.Log(timeS / usualS)) - UsualLevel));

    /// <summary>The scale: at least 1.</summary>
    /// <param name="deviations">Distances of the times from what the others let expect, in standard deviations; NaN where there is none.</param>
    public static double Of(ReadOnlySpan<double> deviations)
    {
        Span<double> sizes = stackalloc double[deviations.Length];
        var count = 0;
        foreach (var deviation in deviations)
        {
            if (!double.IsNaN(deviation))
            {
                sizes[count++] = Math.Abs(deviation);
            }
        }

        if (count == 0)
        {
            return 1;
        }

        sizes[..count].Sort();
        return Math.Max(1, sizes[count / 2] / Median / Chance);
    }
}
