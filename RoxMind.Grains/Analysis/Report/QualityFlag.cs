namespace RoxMind.Grains.Analysis.Report;

/// <summary>What makes an analysis less certain; said to the reader, never hidden.</summary>
public enum QualityFlag
{
    /// <summary>One or more splits are missing.</summary>
    MissingSplits = 0,

    /// <summary>The age group is unknown; the context is gender alone.</summary>
    AgeUnknown = 1,

    /// <summary>Fewer than 30 finishers of this gender and age group are known; the context is gender alone.</summary>
    FewPeers = 2,

    /// <summary>Official total and sum of splits differ: a penalty or a timing correction.</summary>
    TotalDiffersFromSplits = 3,

    /// <summary>The course's effect on the times is not known for this event.</summary>
    CourseEffectUnknown = 4,
}
