namespace RoxMind.Grains.Analysis.Report;

/// <summary>
/// The finish that is typical for such an athlete at this event: from standard, age and earlier race, on the course as the event's
/// other finishers show it. What could be known before the start is the <see cref="Forecast"/>.
/// </summary>
/// <param name="ExpectedS">Typical finish time, seconds.</param>
/// <param name="P10S">Lower end of the 80 % interval, seconds: one in ten such athletes finishes faster.</param>
/// <param name="P90S">Upper end of the 80 % interval, seconds: one in ten such athletes finishes slower.</param>
/// <param name="ResidualS">Actual minus typical, seconds; positive is slower.</param>
/// <param name="Verdict">Where in the usual range the finish is.</param>
/// <param name="Basis">What the expectation was derived from.</param>
/// <param name="FasterThanPct">
/// Share of such athletes who finish slower, 0 to 100: 50 is exactly typical, 90 is the fast end of the 80 % interval. Null in analyses
/// of before it was made.
/// </param>
[GenerateSerializer]
[Immutable]
[Alias("expectation")]
public sealed record Expectation(
    [property: Id(0)] int ExpectedS,
    [property: Id(1)] int P10S,
    [property: Id(2)] int P90S,
    [property: Id(3)] int ResidualS,
    [property: Id(4)] Verdict Verdict,
    [property: Id(5)] ExpectationBasis Basis,
    [property: Id(6)] double? FasterThanPct = null
);
