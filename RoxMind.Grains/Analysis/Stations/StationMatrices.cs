using RoxMind.Grains.Analysis.Algebra;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Stations;

/// <summary>How segments vary together, with the inverse.</summary>
/// <param name="Covariance">Covariance of the log times, 23 × 23.</param>
/// <param name="Precision">Its inverse.</param>
internal sealed record StationMatrices(double[] Covariance, double[] Precision)
{
    private const int N = RaceFormat.SegmentCount;

    /// <summary>The matrices of two sources of variation together.</summary>
    /// <param name="own">Covariance of athletes.</param>
    /// <param name="effects">Covariance of the event's effects; may be empty.</param>
    /// <exception cref="ArgumentException">The sum is not positive definite.</exception>
    public static StationMatrices Of(ReadOnlySpan<double> own, ReadOnlySpan<double> effects)
    {
        var covariance = own.ToArray();
        for (var i = 0; i < effects.Length; i++)
        {
            covariance[i] += effects[i];
        }

        var precision = (double[])covariance.Clone();
        if (!Cholesky.TryFactor(precision, N))
        {
            throw new ArgumentException("The covariance of the segments is not positive definite.", nameof(own));
        }

        Cholesky.Invert(precision, N, stackalloc double[N * N]);
        return new StationMatrices(covariance, precision);
    }
}
