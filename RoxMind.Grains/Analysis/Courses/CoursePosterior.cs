using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Algebra;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Courses;

/// <summary>An event's effects with all that is known of their uncertainty, and what of them is the course's own.</summary>
/// <remarks>
/// The effects b are the course's c plus the field's level f times its loadings v. The field tells f by regression on b, with
/// coefficients Var(f)·T⁻¹v; athletes who raced elsewhere before tell the course's part of the finish directly, which is one
/// more observation.
/// </remarks>
internal readonly ref struct CoursePosterior
{
    /// <summary>Fewer athletes with an earlier race say nothing.</summary>
    public const int LeastRepeats = 3;

    /// <summary>
    /// Athletes with an earlier race come from about so many other courses at least, of which each is unsure for itself: the more of them,
    /// the more of that cancels out.
    /// </summary>
    private const int EarlierCourses = 8;

    /// <summary>Athletes that the usual dispersion counts for.</summary>
    private const double UsualAthletes = 20;

    private const int N = RaceFormat.SegmentCount;

    private readonly CoursePrior _prior;
    private readonly ReadOnlySpan<double> _priorPrecision;
    private readonly ReadOnlySpan<double> _mean;
    private readonly ReadOnlySpan<double> _covariance;

    /// <summary>Takes the posterior.</summary>
    /// <param name="prior">What was known beforehand.</param>
    /// <param name="priorPrecision">Inverse of its covariance.</param>
    /// <param name="mean">Mean of the 23 effects.</param>
    /// <param name="covariance">Their covariance, 23 × 23.</param>
    public CoursePosterior(
        CoursePrior prior,
        ReadOnlySpan<double> priorPrecision,
        ReadOnlySpan<double> mean,
        ReadOnlySpan<double> covariance
    )
    {
        _prior = prior;
        _priorPrecision = priorPrecision;
        _mean = mean;
        _covariance = covariance;
    }

    /// <summary>The posterior as it is handed out.</summary>
    public CourseEffects ToEffects(CourseTally tally)
    {
        Span<double> shares = stackalloc double[N];
        var total = 0.0;
        for (var i = 0; i < N; i++)
        {
            shares[i] = _prior.Shares[i] * Math.Exp(_mean[i]);
            total += shares[i];
        }

        for (var i = 0; i < N; i++)
        {
            shares[i] /= total;
        }

        var lower = ImmutableArray.CreateBuilder<float>(N * (N + 1) / 2);
        var sds = ImmutableArray.CreateBuilder<double>(N);
        for (var i = 0; i < N; i++)
        {
            sds.Add(Math.Sqrt(_covariance[(i * N) + i]));
            for (var j = 0; j <= i; j++)
            {
                lower.Add((float)_covariance[(i * N) + j]);
            }
        }

        return new CourseEffects
        {
            Finishers = tally.Finishers,
            Splits = tally.Splits,
            SegmentLogs = [.. _mean],
            SegmentSds = sds.MoveToImmutable(),
            TotalLog = Math.Log(total),
            TotalSd = Math.Sqrt(Vectors.Quadratic(_covariance, shares)),
            Covariance = lower.MoveToImmutable(),
            Attribution = Attribute(tally, shares, Math.Log(total)),
            Dispersion = DispersionOf(tally),
        };
    }

    /// <summary>Of innovations about their mean; their variance is 1 at a usual event.</summary>
    private static double DispersionOf(CourseTally tally)
    {
        var (squares, degrees) = (UsualAthletes * N, UsualAthletes * N);
        foreach (var standard in tally.Standards.Values)
        {
            squares += standard.Squares / CourseTally.Unit;
            for (var i = 0; i < N && standard.Counts[i] > 0; i++)
            {
                var sum = standard.Sums[i] / CourseTally.Unit;
                squares -= sum * sum / standard.Counts[i];
                degrees += standard.Counts[i] - 1;
            }
        }

        return Math.Sqrt(squares / degrees);
    }

    /// <summary>How unsure the mean of what repeat athletes say is.</summary>
    private double RepeatVarianceOf(CourseTally tally) =>
        (_prior.RepeatVariance / tally.Repeats)
        + (tally.RepeatVarianceSum / tally.Repeats / Math.Min(tally.Repeats, EarlierCourses));

    private CourseAttribution Attribute(CourseTally tally, ReadOnlySpan<double> shares, double totalLog)
    {
        var loadings = _prior.FieldLoadings.AsSpan();
        Span<double> regression = stackalloc double[N];
        var explained = 0.0;
        for (var i = 0; i < N; i++)
        {
            regression[i] = _prior.FieldVariance * Vectors.Dot(_priorPrecision.Slice(i * N, N), loadings);
            explained += regression[i] * loadings[i];
        }

        // Of what is not the field's by this, a part is, as athletes with an earlier race show: it moves all segments as a field does.
        var load = Vectors.Dot(shares, loadings);
        var regressed = Vectors.Dot(regression, _mean);
        var field = regressed + ((1 - _prior.FieldTrust) * ((totalLog / load) - regressed));
        var left = Math.Max(0, _prior.FieldVariance * (1 - explained)) + (_prior.FieldDoubt / (load * load));
        var fieldVariance = Vectors.Quadratic(_covariance, regression) + left;

        // Covariance of b with the field's level, and of the course's effects c = b − v·f with that on the finish.
        Span<double> withField = stackalloc double[N];
        Vectors.Times(_covariance, regression, withField);
        Span<double> withTotal = stackalloc double[N];
        Vectors.Times(_covariance, shares, withTotal);
        var (mean, variance) = (
            totalLog - (load * field),
            Vectors.Quadratic(_covariance, shares)
                - (2 * load * Vectors.Dot(shares, withField))
                + (load * load * fieldVariance)
        );
        var usesRepeats = tally.Repeats >= LeastRepeats;
        var gain = usesRepeats ? 1 / (variance + RepeatVarianceOf(tally)) : 0;
        var surprise = usesRepeats ? (tally.RepeatSum / tally.Repeats) - mean : 0;
        var logs = ImmutableArray.CreateBuilder<double>(N);
        var sds = ImmutableArray.CreateBuilder<double>(N);
        for (var i = 0; i < N; i++)
        {
            var loading = loadings[i];
            var own = _covariance[(i * N) + i] - (2 * loading * withField[i]) + (loading * loading * fieldVariance);
            var shared =
                withTotal[i]
                - (load * withField[i])
                - (loading * Vectors.Dot(shares, withField))
                + (loading * load * fieldVariance);
            logs.Add(_mean[i] - (loading * field) + (gain * shared * surprise));
            sds.Add(Math.Sqrt(Math.Max(0, own - (gain * shared * shared))));
        }

        return new CourseAttribution(
            usesRepeats ? CourseBasis.RepeatAthletes : CourseBasis.Field,
            tally.Repeats,
            mean + (gain * variance * surprise),
            Math.Sqrt(Math.Max(0, variance - (gain * variance * variance))),
            logs.MoveToImmutable(),
            sds.MoveToImmutable()
        );
    }
}
