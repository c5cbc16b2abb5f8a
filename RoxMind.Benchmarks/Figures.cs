namespace RoxMind.Benchmarks;

/// <summary>What is told of the rounds of a measurement.</summary>
internal static class Figures
{
    /// <summary>The figure that a share of all is below.</summary>
    /// <param name="sorted">The figures, sorted.</param>
    /// <param name="share">The share, below 1.</param>
    public static double Below(IReadOnlyList<double> sorted, double share) => sorted[(int)(sorted.Count * share)];

    /// <summary>The figure in the middle; of an even number, the greater one there.</summary>
    public static double Median(IEnumerable<double> figures)
    {
        double[] sorted = [.. figures.Order()];
        return sorted[sorted.Length / 2];
    }
}
