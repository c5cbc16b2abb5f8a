namespace RoxMind.Grains.Retrieval.Meanings;

/// <summary>What a question wants.</summary>
public enum Intent
{
    /// <summary>Who is alike and better at something.</summary>
    SimilarBetter = 0,

    /// <summary>Who fulfils conditions.</summary>
    Filter = 1,

    /// <summary>Who is fastest or slowest by a time.</summary>
    Rank = 2,

    /// <summary>Where a time would stand.</summary>
    Percentile = 3,

    /// <summary>Why a race went as it did, and where time was lost.</summary>
    Explain = 4,

    /// <summary>How one athlete stands against another or a group.</summary>
    Compare = 5,

    /// <summary>How an athlete changed from race to race.</summary>
    Progress = 6,

    /// <summary>What the finish would be with other times.</summary>
    WhatIf = 7,

    /// <summary>How many fulfil conditions.</summary>
    Count = 8,

    /// <summary>Nothing that is answered here.</summary>
    Refuse = 9,
}
