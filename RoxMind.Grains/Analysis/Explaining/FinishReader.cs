using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Report;

namespace RoxMind.Grains.Analysis.Explaining;

/// <summary>Holds a finish against what was to be expected of it.</summary>
internal static class FinishReader
{
    /// <summary>Standard deviations that a normal has to the end of its middle 80 %.</summary>
    private const double Edge80 = 1.2815515655446004;

    private const double Quarter = 25;

    /// <summary>The finish against what is typical at the event.</summary>
    /// <param name="racedS">The finish, seconds.</param>
    /// <param name="typical">What is typical: the step before the first segment, with the course as it is known.</param>
    /// <param name="basis">What it rests on.</param>
    public static Expectation Expect(int racedS, PaceStep typical, ExpectationBasis basis)
    {
        var share = FasterThanPct(racedS, typical);
        return new Expectation(
            typical.ForecastS,
            typical.P10S,
            typical.P90S,
            racedS - typical.ForecastS,
            racedS < typical.P10S ? Verdict.FasterThanExpected
                : racedS > typical.P90S ? Verdict.SlowerThanExpected
                : share > 100 - Quarter ? Verdict.FasterWithinRange
                : share < Quarter ? Verdict.SlowerWithinRange
                : Verdict.AsExpected,
            basis,
            share
        );
    }

    /// <summary>The finish against what could be forecast before the start.</summary>
    public static Forecast Forecast(int racedS, PaceStep before) =>
        new(before.ForecastS, before.P10S, before.P90S, racedS - before.ForecastS);

    /// <summary>
    /// Share that is slower, percent: log times are spread normally on each side of what is typical, as far as the interval's end tells.
    /// </summary>
    private static double FasterThanPct(int racedS, PaceStep typical)
    {
        var away = Math.Log((double)racedS / typical.ForecastS);
        if (away == 0)
        {
            return 50;
        }

        var edge = Math.Log((double)(away < 0 ? typical.P10S : typical.P90S) / typical.ForecastS);
        var deviations = edge == 0 ? double.PositiveInfinity : away / edge * Edge80;
        var within = 100 * Normal(deviations);
        return away < 0 ? within : 100 - within;
    }

    /// <summary>Share of a standard normal below a value, to three decimals (Page 1977).</summary>
    private static double Normal(double z) =>
        0.5 * (1 + Math.Tanh(Math.Sqrt(2 / Math.PI) * (z + (0.044715 * z * z * z))));
}
