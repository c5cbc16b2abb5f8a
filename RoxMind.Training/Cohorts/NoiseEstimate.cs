using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Training.Results;

namespace RoxMind.Training.Cohorts;

/// <summary>
/// Natural race-to-race noise of each segment: the standard deviation of the relative change between two races of one
/// athlete, less the change of the two events' medians.
/// </summary>
internal static class NoiseEstimate
{
    /// <summary>Pairs that the known values count for, beside those measured.</summary>
    private const double KnownPairs = 100;

    /// <summary>Middle 80 % of a normal distribution, in standard deviations: a robust measure of the spread.</summary>
    private const double NormalWidth80 = 2.5631;

    /// <summary>The noise of the 23 segments, as fractions.</summary>
    public static ImmutableArray<double> Of(TrainingSet set)
    {
        var pairs = set
            .Repeats.Select(repeat => (Later: set.Races[repeat.Race], Earlier: set.Races[repeat.Previous]))
            .Where(pair => pair.Later.Standard == pair.Earlier.Standard)
            .ToArray();
        var medians = set
            .Races.GroupBy(race => (race.EventId, race.Standard))
            .ToDictionary(group => group.Key, group => Medians([.. group]));
        return
        [
            .. RaceFormat.Segments.Select(segment =>
            {
                double[] changes =
                [
                    .. pairs
                        .Where(pair => IsMeasured(pair.Later, segment) && IsMeasured(pair.Earlier, segment))
                        .Select(pair => LogOverMedian(pair.Later) - LogOverMedian(pair.Earlier)),
                ];
                return Math.Round(Blend(changes, Known(segment)), 4);

                double LogOverMedian(RaceResult race) =>
                    Math.Log(
                        (double)race.Splits.Raw[(int)segment] / medians[(race.EventId, race.Standard)][(int)segment]
                    );
            }),
        ];
    }

    private static bool IsMeasured(RaceResult race, Segment segment) =>
        !TrainingSet.IsDivided(race) || RaceFormat.Kind(segment) != SegmentKind.Roxzone;

    private static int[] Medians(RaceResult[] races) =>
        [
            .. RaceFormat.Segments.Select(segment =>
            {
                int[] times = [.. races.Select(race => (int)race.Splits.Raw[(int)segment])];
                Array.Sort(times);
                return times[times.Length / 2];
            }),
        ];

    /// <summary>Values known from larger collections of repeat athletes.</summary>
    private static double Known(Segment segment) =>
        segment switch
        {
            Segment.SkiErg or Segment.Row => 0.055,
            Segment.SledPush or Segment.SledPull or Segment.FarmersCarry => 0.17,
            Segment.BurpeeBroadJump or Segment.SandbagLunges or Segment.WallBalls => 0.215,
            _ => RaceFormat.Kind(segment) == SegmentKind.Run ? 0.09 : 0.30,
        };

    private static double Blend(double[] changes, double known)
    {
        if (changes.Length < 2)
        {
            return known;
        }

        Array.Sort(changes);
        var measured =
            (changes[(int)(0.9 * (changes.Length - 1))] - changes[(int)(0.1 * (changes.Length - 1))]) / NormalWidth80;
        return Math.Sqrt(
            ((changes.Length * measured * measured) + (KnownPairs * known * known)) / (changes.Length + KnownPairs)
        );
    }
}
