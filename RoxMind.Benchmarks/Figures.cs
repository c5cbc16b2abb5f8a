namespace RoxMind.Benchmarks;

/// <summary>What is told of the rounds of a measurement.</summary>
internal static class Figures
{
    /// <summary>The figure in the middle; of an even number, the greater one there.</summary>
    public static double Median(IEnumerable<double> figures)
    {
        double[] sorted = [.. figures.Order()];
        return sorted[sorted.Length / 2];
    }
}
