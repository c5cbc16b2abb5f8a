using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Algebra;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Training.Synthesis;

/// <summary>
/// Takes the covariance of a cohort's log times apart into the athlete's traits, the venue, the day and the age group, so
/// that drawing each and adding them up gives the cohort's covariance again.
/// </summary>
internal sealed class SpreadParts
{
    private const int N = RaceFormat.SegmentCount;
    private const double Ridge = 1e-6;
    private const double ShrinkStep = 0.05;

    /// <summary>Neither venue nor day explains more of a segment's spread than these shares of its standard deviation.</summary>
    private const double MostOfVenue = 0.5;
    private const double MostOfDay = 0.6;

    private SpreadParts(double[] traits, double[] day, double[] venueScale)
    {
        (Traits, Day, VenueScale) = (traits, day, venueScale);
    }

    /// <summary>Factor of the traits' covariance, 23 × 23, lower triangle row by row.</summary>
    public double[] Traits { get; }

    /// <summary>
    /// Factor of the covariance of what changes from race to race: as large as the cohort's noise, with the correlations
    /// of the cohort, since a good day shows in all segments.
    /// </summary>
    public double[] Day { get; }

    /// <summary>Factors on <see cref="VenueEffect"/> by segment.</summary>
    public double[] VenueScale { get; }

    /// <summary>
    /// Takes a cohort apart. Where venue and day would leave nothing for the traits, as in small cohorts, both are reduced.
    /// </summary>
    /// <exception cref="ArgumentException">The cohort's covariance is not positive definite.</exception>
    public static SpreadParts Of(CohortSnapshot cohort, ImmutableArray<AgeBand> ages)
    {
        var covariance = Covariance(cohort);
        var (venue, day) = (new double[N], new double[N]);
        for (var i = 0; i < N; i++)
        {
            var sd = Math.Sqrt(covariance[i * (N + 1)]);
            var segment = (Segment)i;
            venue[i] = Math.Min(1, MostOfVenue * sd / Math.Sqrt(VenueEffect.Covariance(segment, segment)));

            // A change between two races holds the noise of both.
            day[i] = Math.Min(MostOfDay, cohort.Noise[i] / Math.Sqrt(2) / sd);
        }

        for (var share = 1.0; share > 0; share -= ShrinkStep)
        {
            if (Factor((i, j) => covariance[(i * N) + j] - Other(i, j, share)) is { } traits)
            {
                var root = Math.Sqrt(share);
                return new SpreadParts(
                    traits,
                    Factor((i, j) => share * day[i] * day[j] * covariance[(i * N) + j])!,
                    [.. venue.Select(scale => root * scale)]
                );
            }
        }

        throw new ArgumentException($"The covariance of {cohort.Standard} is not positive definite.", nameof(cohort));

        double Other(int i, int j, double share) =>
            (
                share
                * (
                    (venue[i] * venue[j] * VenueEffect.Covariance((Segment)i, (Segment)j))
                    + (day[i] * day[j] * covariance[(i * N) + j])
                )
            ) + AgeBand.Covariance(ages, i, j);
    }

    /// <summary>A random vector with the covariance that a factor belongs to.</summary>
    public static double[] Draw(double[] factor, SeededRandom random)
    {
        Span<double> normals = stackalloc double[N];
        foreach (ref var normal in normals)
        {
            normal = random.NextNormal();
        }

        var drawn = new double[N];
        for (var i = 0; i < N; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                drawn[i] += factor[(i * N) + j] * normals[j];
            }
        }

        return drawn;
    }

    /// <summary>
    /// Athletes about their event and the events' effects together, where they were learnt: unlike all finishers' own covariance they know
    /// how far transitions stray that were measured together alone.
    /// </summary>
    private static ImmutableArray<double> Covariance(CohortSnapshot cohort) =>
        cohort.EventCovariance.IsDefaultOrEmpty
            ? cohort.LogCovariance
            : [.. cohort.EventCovariance.Zip(cohort.CourseCovariance, (own, course) => own + course)];

    private static double[]? Factor(Func<int, int, double> covariance)
    {
        var factor = new double[N * N];
        for (var i = 0; i < N; i++)
        {
            for (var j = 0; j < N; j++)
            {
                factor[(i * N) + j] = covariance(i, j) + (i == j ? Ridge : 0);
            }
        }

        return Cholesky.TryFactor(factor, N) ? factor : null;
    }
}
