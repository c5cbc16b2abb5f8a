using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Cleaning;

/// <summary>Between which times a split can be real, in seconds. A time on the limit passes.</summary>
public static class CleaningLimits
{
    /// <summary>Fastest time that is believed, seconds. Run 1 is shorter than a kilometre at some venues.</summary>
    public static int FloorS(Segment segment) =>
        segment switch
        {
            Segment.Run1 => 100,
            Segment.SkiErg or Segment.Row => 170,
            Segment.SledPush => 40,
            Segment.SledPull => 60,
            Segment.BurpeeBroadJump or Segment.SandbagLunges or Segment.WallBalls => 90,
            Segment.FarmersCarry => 45,
            _ => RaceFormat.Kind(segment) == SegmentKind.Run ? 150 : 1,
        };

    /// <summary>Slowest time that is believed, seconds.</summary>
    public static int CeilingS(Segment segment) =>
        RaceFormat.Kind(segment) switch
        {
            SegmentKind.Run => 1500,
            SegmentKind.Station => 1800,
            _ => 900,
        };
}
