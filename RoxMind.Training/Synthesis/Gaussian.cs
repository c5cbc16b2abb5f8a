namespace RoxMind.Training.Synthesis;

/// <summary>The standard normal distribution.</summary>
internal static class Gaussian
{
    /// <summary>Share below a value; error below 1e-7 (Abramowitz and Stegun 7.1.26).</summary>
    public static double Cumulative(double z)
    {
        var x = Math.Abs(z) / Math.Sqrt(2);
        var t = 1 / (1 + (0.3275911 * x));
        var polynomial =
            t * (0.254829592 + (t * (-0.284496736 + (t * (1.421413741 + (t * (-1.453152027 + (t * 1.061405429))))))));
        var tail = polynomial * Math.Exp(-x * x) / 2;
        return z < 0 ? tail : 1 - tail;
    }
}
