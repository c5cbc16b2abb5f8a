namespace RoxMind.Training.Synthesis;

/// <summary>Turns wall-ball times of one rule into those of another, for cohorts that were seen under one rule only.</summary>
internal static class WallBallRule
{
    /// <summary>Women's medians: 260 s for 75 repetitions, 405 s for 100; more than in proportion, because breaks grow.</summary>
    private const double HundredOverSeventyFive = 405.0 / 260;

    /// <summary>Factor on the time.</summary>
    /// <param name="from">Repetitions of the times at hand.</param>
    /// <param name="to">Repetitions wanted.</param>
    public static double Scale(int from, int to) =>
        (from, to) switch
        {
            (75, 100) => HundredOverSeventyFive,
            (100, 75) => 1 / HundredOverSeventyFive,
            _ => 1,
        };
}
