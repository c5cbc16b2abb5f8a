namespace RoxMind.Grains.Analysis.Races;

/// <summary>What an athlete does in a segment.</summary>
public enum SegmentKind
{
    /// <summary>A run of about 1 km.</summary>
    Run = 0,

    /// <summary>One of the eight workout stations.</summary>
    Station = 1,

    /// <summary>A transition between run course and station, and back.</summary>
    Roxzone = 2,
}
