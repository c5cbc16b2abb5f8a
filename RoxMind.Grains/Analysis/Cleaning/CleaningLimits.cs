using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Cleaning;

/// <summary>
/// Between which times a split can be real, in seconds. A time on the limit passes. The limits stand between the fastest of 150,000
/// real races and what missed timing mats leave behind.
/// </summary>
public static class CleaningLimits
{
    /// <summary>Fastest time that is believed, seconds. Run 1 is shorter than a kilometre at some venues; teams share stations.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="division">The division.</param>
    public static int FloorS(Segment segment, Division division) =>
        RaceFormat.Kind(segment) switch
        {
            SegmentKind.Run => segment == Segment.Run1 ? 80 : 140,
            SegmentKind.Roxzone => 1,
            _ => division.TeamSize() == 1 ? SingleFloorS(segment) : TeamFloorS(segment),
        };

    /// <summary>Slowest time that is believed, seconds.</summary>
    public static int CeilingS(Segment segment) =>
        RaceFormat.Kind(segment) switch
        {
            SegmentKind.Run => 1800,
            SegmentKind.Station => 3600,
            _ => 1200,
        };

    private static int SingleFloorS(Segment segment) =>
        segment switch
        {
            Segment.SkiErg or Segment.Row => 165,
            Segment.SledPush or Segment.FarmersCarry => 40,
            Segment.WallBalls => 80,
            _ => 60,
        };

    private static int TeamFloorS(Segment segment) =>
        segment switch
        {
            Segment.SkiErg or Segment.Row => 150,
            Segment.SledPush or Segment.FarmersCarry => 30,
            Segment.WallBalls => 60,
            _ => 40,
        };
}
