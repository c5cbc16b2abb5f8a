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

    /// <summary>The official finish is less than its parts together, or far more: one of the times is wrong.</summary>
    TotalDiffersFromSplits = 3,

    /// <summary>The course's effect on the times is not known for this event.</summary>
    CourseEffectUnknown = 4,

    /// <summary>The official finish holds seconds beyond its parts, such as a penalty.</summary>
    IncludesPenalty = 5,

    /// <summary>The transitions are known together alone.</summary>
    RoxzoneTotalOnly = 6,

    /// <summary>One or more times are set aside: they can't belong to the race that the others tell.</summary>
    SplitsSetAside = 7,

    /// <summary>Too few finishers of the standard are known: its norms are those of the nearest one, changed by the usual difference.</summary>
    Transferred = 8,

    /// <summary>The transitions were published together alone, in a time that can't be true: it counts nowhere.</summary>
    RoxzoneTotalDoubtful = 9,
}
