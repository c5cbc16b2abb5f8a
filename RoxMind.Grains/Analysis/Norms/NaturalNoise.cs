namespace RoxMind.Grains.Analysis.Norms;

/// <summary>How far two races of one athlete differ by nature, see <see cref="CohortSnapshot.Noise"/>.</summary>
public static class NaturalNoise
{
    /// <summary>
    /// Correlation between the changes of two segments from one race to the next: day and course move them together.
    /// With 0.37 the noise of the segments adds up to the standard deviation of the change in finish that was measured on
    /// athletes with two races (9 % of the finish); without it, it would be less than half of that.
    /// </summary>
    public const double Correlation = 0.37;

    /// <summary>Standard deviation of the change of a sum of segments.</summary>
    /// <param name="sum">Sum of the segments' standard deviations.</param>
    /// <param name="sumOfSquares">Sum of their squares.</param>
    public static double OfSum(double sum, double sumOfSquares) =>
        Math.Sqrt(((1 - Correlation) * sumOfSquares) + (Correlation * sum * sum));
}
