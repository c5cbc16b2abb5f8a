namespace RoxMind.Benchmarks.Coach;

/// <summary>What the other generator did in a round. Of a batch, rows go on being computed after their text has ended.</summary>
/// <param name="PerSecond">Tokens computed in a second, those after a text's end too.</param>
/// <param name="PerProcessorSecond">The same in a second of processor time.</param>
/// <param name="UsefulPerSecond">Tokens of texts in a second.</param>
/// <param name="UsefulPerProcessorSecond">The same in a second of processor time.</param>
internal readonly record struct OtherResult(
    double PerSecond,
    double PerProcessorSecond,
    double UsefulPerSecond,
    double UsefulPerProcessorSecond
);
