namespace RoxMind.Grains.Analysis.Cleaning;

/// <summary>The rules that a result has to pass, in the order in which they are checked; the first one broken is reported.</summary>
public enum CleaningRule
{
    /// <summary>The finish time is missing, zero or negative.</summary>
    TotalNotPositive = 0,

    /// <summary>A split is faster than anybody can be.</summary>
    BelowFloor = 1,

    /// <summary>A split is slower than a race allows.</summary>
    AboveCeiling = 2,

    /// <summary>A run or station took under 0.4 times its median at the event: a part of it was cut or not timed.</summary>
    FarBelowMedian = 3,

    /// <summary>A run took over 3 times the athlete's own median run: a timing mat was missed.</summary>
    FarAboveOwnRuns = 4,
}
