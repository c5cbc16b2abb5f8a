namespace RoxMind.Training.Coach.Corpus.Analyses;

/// <summary>How a race is changed, so that what is rare in results is not rare among texts.</summary>
internal enum RaceVariant
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>All segments near what the others let expect.</summary>
    Balanced = 1,

    /// <summary>All but one or two segments near what the others let expect.</summary>
    NearlyBalanced = 2,

    /// <summary>A finish close to the expectation.</summary>
    AsExpected = 3,

    /// <summary>Late runs much slower or faster than early ones.</summary>
    Fade = 4,

    /// <summary>An unknown age group.</summary>
    NoAge = 5,

    /// <summary>A penalty or a correction in the finish time.</summary>
    Penalty = 6,

    /// <summary>A few splits that were not recorded.</summary>
    MissingSplits = 7,

    /// <summary>Hardly any split that was recorded.</summary>
    FewSplits = 8,

    /// <summary>An event whose name can't stand in a sentence.</summary>
    NoEventName = 9,

    /// <summary>Several doubts at a time.</summary>
    Doubtful = 10,
}
