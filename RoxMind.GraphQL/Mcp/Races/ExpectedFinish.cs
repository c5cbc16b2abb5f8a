using RoxMind.Grains.Analysis.Report;
using RoxMind.GraphQL.Mcp.Answers;

namespace RoxMind.GraphQL.Mcp.Races;

/// <summary>The finish that is typical for such an athlete at this event.</summary>
/// <param name="ExpectedS">Typical finish time, seconds.</param>
/// <param name="P10S">One in ten such athletes finishes faster, seconds.</param>
/// <param name="P90S">One in ten such athletes finishes slower, seconds.</param>
/// <param name="ResidualS">Actual minus typical, seconds: positive is slower.</param>
/// <param name="Verdict">Where in the usual range the finish is.</param>
/// <param name="Basis">What the expectation was derived from.</param>
/// <param name="FasterThanPct">Share of such athletes who finish slower, 0 to 100; null where it is not known.</param>
internal sealed record ExpectedFinish(
    int ExpectedS,
    int P10S,
    int P90S,
    int ResidualS,
    Verdict Verdict,
    ExpectationBasis Basis,
    double? FasterThanPct
)
{
    /// <summary>Reads it.</summary>
    public static ExpectedFinish Of(Expectation known) =>
        new(
            known.ExpectedS,
            known.P10S,
            known.P90S,
            known.ResidualS,
            known.Verdict,
            known.Basis,
            Figures.Short(known.FasterThanPct)
        );
}
