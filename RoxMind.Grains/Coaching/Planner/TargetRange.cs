using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;

namespace RoxMind.Grains.Coaching.Planner;

/// <summary>A realistic finish for the next race on a comparable course.</summary>
/// <param name="FastS">The finish when every priority's realistic step is made, seconds.</param>
/// <param name="SlowS">The finish when about half of that is made, seconds.</param>
public readonly record struct TargetRange(int FastS, int SlowS)
{
    /// <summary>
    /// What more running alone is taken to bring: 2 % of the finish, the measured step over all eight runs from the median to
    /// the 25th percentile of finishers of one level (111 s of 5,176 s for men).
    /// </summary>
    private const double RunningStep = 0.02;

    /// <summary>Below half a percent a target would be indistinguishable from the same race again.</summary>
    private const double SmallestStep = 0.005;

    private const int RoundToS = 5;

    /// <summary>
    /// The range for a race: the finish less the realistic steps of its priorities, none counted beyond its gap. A race
    /// without priorities gets the step of running volume. Both ends are rounded to 5 seconds.
    /// </summary>
    public static TargetRange Of(RaceResult race, RaceAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(race);
        ArgumentNullException.ThrowIfNull(analysis);
        if (analysis.Next is { } next)
        {
            return new TargetRange(next.FastS, next.SlowS);
        }

        var steps = analysis.Priorities.Sum(priority => Math.Max(0, Math.Min(priority.GapS, priority.RealisticStepS)));
        var gain = analysis.Priorities.IsEmpty
            ? race.RacedS * RunningStep
            : Math.Max(steps, race.RacedS * SmallestStep);
        var fast = Rounded(race.RacedS - gain);
        return new TargetRange(fast, Math.Max(fast + RoundToS, Rounded(race.RacedS - (gain / 2))));
    }

    private static int Rounded(double seconds) => (int)Math.Round(seconds / RoundToS) * RoundToS;
}
