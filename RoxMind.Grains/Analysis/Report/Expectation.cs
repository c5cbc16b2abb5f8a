namespace RoxMind.Grains.Analysis.Report;

/// <summary>The finish that was to be expected before the start, from what was known then and nothing later.</summary>
/// <param name="ExpectedS">Expected finish time, seconds.</param>
/// <param name="P10S">Lower end of the 80 % interval, seconds: one in ten finishes faster.</param>
/// <param name="P90S">Upper end of the 80 % interval, seconds: one in ten finishes slower.</param>
/// <param name="ResidualS">Actual minus expected, seconds; positive is slower than expected.</param>
/// <param name="Verdict">The residual in words.</param>
/// <param name="Basis">What the expectation was derived from.</param>
[GenerateSerializer]
[Immutable]
[Alias("expectation")]
public sealed record Expectation(
    [property: Id(0)] int ExpectedS,
    [property: Id(1)] int P10S,
    [property: Id(2)] int P90S,
    [property: Id(3)] int ResidualS,
    [property: Id(4)] Verdict Verdict,
    [property: Id(5)] ExpectationBasis Basis
);
