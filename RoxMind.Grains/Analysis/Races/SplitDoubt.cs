namespace RoxMind.Grains.Analysis.Races;

/// <summary>Why a split that was published or sent is not believed.</summary>
public enum SplitDoubt
{
    /// <summary>It is faster than anybody can be.</summary>
    BelowFloor = 0,

    /// <summary>It is slower than a race allows.</summary>
    AboveCeiling = 1,

    /// <summary>It is under 0.4 times its median at the event, and out of line with the athlete's others: a part of it was not timed.</summary>
    FarBelowMedian = 2,

    /// <summary>A run took over 3 times the athlete's own median run: a timing mat was missed.</summary>
    FarAboveOwnRuns = 3,

    /// <summary>What stands in its place is no time.</summary>
    Unreadable = 4,
}
