namespace RoxMind.Grains.Analysis.Report;

/// <summary>How a finish compares with what was expected before the race.</summary>
public enum Verdict
{
    /// <summary>Faster than the 80 % interval of the expectation.</summary>
    FasterThanExpected = 0,

    /// <summary>Within the 80 % interval of the expectation.</summary>
    AsExpected = 1,

    /// <summary>Slower than the 80 % interval of the expectation.</summary>
    SlowerThanExpected = 2,
}
