using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Training.Synthesis;

/// <summary>What one venue adds to the segments of all who start there, in log seconds.</summary>
internal static class VenueEffect
{
    /// <summary>All runs of one venue are long or short together; with the rest a finish varies by about 2.5 %.</summary>
    private const double CourseLength = 0.045;

    /// <summary>One venue.</summary>
    public static double[] Draw(SeededRandom random)
    {
        var effects = new double[RaceFormat.SegmentCount];
        var length = CourseLength * random.NextNormal();
        foreach (var segment in RaceFormat.Segments)
        {
            effects[(int)segment] = (Sd(segment) * random.NextNormal()) + (IsRun(segment) ? length : 0);
        }

        return effects;
    }

    /// <summary>Covariance of the effect on two segments over venues.</summary>
    public static double Covariance(Segment first, Segment second) =>
        (IsRun(first) && IsRun(second) ? CourseLength * CourseLength : 0)
        + (first == second ? Sd(first) * Sd(first) : 0);

    private static bool IsRun(Segment segment) => RaceFormat.Kind(segment) == SegmentKind.Run;

    /// <summary>
    /// Measured spread between venues, beyond the runs' common length. Run 1 depends on the start layout, run 8 on the walk to
    /// the wall balls; transitions most of all on the floor plan.
    /// </summary>
    private static double Sd(Segment segment) =>
        segment switch
        {
            Segment.Run1 => 0.16,
            Segment.Run8 => 0.10,
            Segment.Roxzone1 => 0.33,
            Segment.SkiErg or Segment.Row => 0.02,
            Segment.SledPush or Segment.SledPull => 0.06,
            Segment.WallBalls => 0.03,
            _ => RaceFormat.Kind(segment) switch
            {
                SegmentKind.Run => 0.02,
                SegmentKind.Station => 0.04,
                _ => 0.17,
            },
        };
}
