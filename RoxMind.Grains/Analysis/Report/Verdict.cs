namespace RoxMind.Grains.Analysis.Report;

/// <summary>Where a finish lies in the range that is usual for such athletes at the event.</summary>
public enum Verdict
{
    /// <summary>Faster than the 80 % interval: one in ten is.</summary>
    FasterThanExpected = 0,

    /// <summary>In the middle half of such athletes. In analyses of before the halves were told apart, within the 80 % interval.</summary>
    AsExpected = 1,

    /// <summary>Slower than the 80 % interval: one in ten is.</summary>
    SlowerThanExpected = 2,

    /// <summary>Within the 80 % interval, and faster than three quarters of such athletes.</summary>
    FasterWithinRange = 3,

    /// <summary>Within the 80 % interval, and slower than three quarters of such athletes.</summary>
    SlowerWithinRange = 4,
}
