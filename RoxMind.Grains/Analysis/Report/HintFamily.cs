using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Report;

/// <summary>The families of the coaching knowledge base: one a station, one for all runs, one for all roxzones,
/// one for the stations as a whole.</summary>
public static class HintFamily
{
    /// <summary>The family of all segments of a kind together: <c>STA</c> for the stations.</summary>
    public static string Of(SegmentKind group) =>
        group switch
        {
            SegmentKind.Run => "RUN",
            SegmentKind.Station => "STA",
            SegmentKind.Roxzone => "ROX",
            _ => throw new ArgumentOutOfRangeException(nameof(group), group, "Not a kind of segment."),
        };

    /// <summary>The family's id, for example <c>SPU</c> for the sled push.</summary>
    public static string Of(Segment segment) =>
        RaceFormat.Kind(segment) switch
        {
            SegmentKind.Run => Of(SegmentKind.Run),
            SegmentKind.Roxzone => Of(SegmentKind.Roxzone),
            _ => segment switch
            {
                Segment.SkiErg => "SKI",
                Segment.SledPush => "SPU",
                Segment.SledPull => "SPL",
                Segment.BurpeeBroadJump => "BBJ",
                Segment.Row => "ROW",
                Segment.FarmersCarry => "FAR",
                Segment.SandbagLunges => "LUN",
                Segment.WallBalls => "WAB",
                _ => throw new ArgumentOutOfRangeException(nameof(segment), segment, "Not a segment."),
            },
        };
}
