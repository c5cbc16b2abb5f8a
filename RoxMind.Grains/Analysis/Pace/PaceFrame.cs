using RoxMind.Grains.Analysis.Algebra;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Pace;

/// <summary>
/// What forecasts of one standard are made with beside the trees: its usual race, how athletes vary within an event, and how
/// events vary. Immutable.
/// </summary>
internal sealed class PaceFrame
{
    private const int N = RaceFormat.SegmentCount;

    /// <summary>Prepares a standard.</summary>
    /// <param name="norm">Its usual race.</param>
    /// <param name="courses">How events vary; it knows the standard.</param>
    /// <param name="standard">The standard.</param>
    /// <param name="widening">How much wider the intervals are than those of other standards; 1 is alike.</param>
    /// <exception cref="ArgumentException">The course model does not know the standard.</exception>
    public PaceFrame(PaceNorm norm, CourseModel courses, StationStandard standard, double widening = 1)
    {
        (Norm, Widening) = (norm, widening);
        Within =
            courses.Frame(standard)
            ?? throw new ArgumentException($"The course model does not know {standard.Key}.", nameof(courses));
        Prior = [.. courses.Prior.Covariance];
        PriorFactor = new double[N * N];
        Factor(Prior, PriorFactor);
        PriorVariances = new double[N + 1];
        var usualS = Within.Standard.LogCentre.Select(Math.Exp).ToArray();
        RemainingVariances(usualS, Prior, PriorVariances);
    }

    /// <summary>The usual race.</summary>
    public PaceNorm Norm { get; }

    /// <summary>How much wider the intervals are than those of other standards.</summary>
    public double Widening { get; }

    /// <summary>How athletes vary within an event.</summary>
    public CourseFrame Within { get; }

    /// <summary>Covariance of the effects of an event of which nothing is known.</summary>
    public double[] Prior { get; }

    /// <summary>Cholesky factor of an athlete's covariance at such an event.</summary>
    public double[] PriorFactor { get; }

    /// <summary>Variance, by checkpoint, that such an event gives to the log time to come.</summary>
    public double[] PriorVariances { get; }

    /// <summary>Cholesky factor of an athlete's covariance when the event's effects are as unsure as given.</summary>
    /// <param name="effects">Covariance of the effects.</param>
    /// <param name="factor">Receives the factor.</param>
    public void Factor(ReadOnlySpan<double> effects, Span<double> factor)
    {
        var own = Within.Standard.Covariance.AsSpan();
        for (var i = 0; i < factor.Length; i++)
        {
            factor[i] = own[i] + effects[i];
        }

        _ = Cholesky.TryFactor(factor, N); // The athletes' own part makes it positive definite.
    }

    /// <summary>Variance, by checkpoint, of the log of the time to come by the event's effects alone.</summary>
    /// <param name="usualS">Usual seconds by segment.</param>
    /// <param name="effects">Covariance of the effects.</param>
    /// <param name="variances">Receives them.</param>
    public static void RemainingVariances(
        ReadOnlySpan<double> usualS,
        ReadOnlySpan<double> effects,
        Span<double> variances
    )
    {
        var (sum, remaining) = (0.0, 0.0);
        variances[N] = 0;
        for (var k = N - 1; k >= 0; k--)
        {
            var cross = 0.0;
            for (var j = k + 1; j < N; j++)
            {
                cross += usualS[j] * effects[(j * N) + k];
            }

            sum += usualS[k] * ((usualS[k] * effects[(k * N) + k]) + (2 * cross));
            remaining += usualS[k];
            variances[k] = sum / (remaining * remaining);
        }
    }
}
