using System.Collections.Frozen;
using RoxMind.Grains.Analysis.Algebra;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Courses;

/// <summary>
/// Estimates how an event's times differ from the usual ones. Immutable: any number of threads may use it.
/// </summary>
/// <remarks>
/// <para>
/// The log times of an athlete are normal about the usual ones plus the event's effects b; b itself is normal from event to
/// event. With the Cholesky factor L of the athletes' covariance, L⁻¹(log t − centre) are a race's innovations: each has
/// variance 1 and is independent of the segments before it. The posterior of b has precision T⁻¹ + Σ L⁻ᵀ diag(n) L⁻¹, where
/// n counts who has done each segment.
/// </para>
/// <para>
/// Since an innovation looks only at what went before, the estimate stays right when those who have finished so far are the
/// fastest: what is missing of the others is missing because of the time they have done, which was counted.
/// </para>
/// </remarks>
public sealed class CourseModel
{
    /// <summary>
    /// Variance of the level of those who start first: waves may be formed by speed. Until somebody has finished, being slow or fast
    /// together says more about who they are than about the course.
    /// </summary>
    private const double FirstWaves = 0.0064;

    private const int N = RaceFormat.SegmentCount;

    private readonly FrozenDictionary<StationStandard, CourseFrame> _frames;
    private readonly FrozenDictionary<string, CourseFrame> _framesByKey;
    private readonly double[] _priorPrecision;
    private readonly double[] _firstWavesPrecision;

    /// <summary>Prepares a model.</summary>
    /// <param name="standards">The standards.</param>
    /// <param name="prior">What is known of an event beforehand.</param>
    /// <exception cref="ArgumentException">A covariance is not 23 × 23 or not positive definite.</exception>
    public CourseModel(IReadOnlyDictionary<StationStandard, CourseStandard> standards, CoursePrior prior)
    {
        ArgumentNullException.ThrowIfNull(standards);
        ArgumentNullException.ThrowIfNull(prior);
        Prior = prior;
        _priorPrecision = [.. prior.Covariance];
        if (_priorPrecision.Length != N * N || !Cholesky.TryFactor(_priorPrecision, N))
        {
            throw new ArgumentException("The covariance of the event effects is not positive definite.", nameof(prior));
        }

        Cholesky.Invert(_priorPrecision, N, stackalloc double[N * N]);
        _firstWavesPrecision = ForFirstWaves(_priorPrecision, prior.FieldLoadings.AsSpan());
        _frames = standards.ToFrozenDictionary(
            pair => pair.Key,
            pair => new CourseFrame(pair.Value, prior.Covariance.AsSpan())
        );
        _framesByKey = _frames.ToFrozenDictionary(pair => pair.Key.Key, pair => pair.Value, StringComparer.Ordinal);
    }

    /// <summary>What is known of an event beforehand.</summary>
    public CoursePrior Prior { get; }

    /// <summary>The standards that the model knows.</summary>
    public IReadOnlyCollection<StationStandard> Standards => _frames.Keys;

    /// <summary>Whether the model knows a standard, by its own finishers or by those of another.</summary>
    public bool Knows(StationStandard standard) => _frames.ContainsKey(standard);

    /// <summary>Whether the model knows a standard by its own finishers, so that they tell an event's course.</summary>
    public bool Covers(StationStandard standard) =>
        _frames.TryGetValue(standard, out var frame) && !frame.Standard.IsTransferred;

    /// <summary>
    /// The splits by which a race is judged: where its transitions are known together alone, they are divided as is likeliest, and times
    /// that belong to a race that is over at no event are left out. Other splits that are missing stay missing.
    /// </summary>
    public Splits Complete(RaceResult race)
    {
        ArgumentNullException.ThrowIfNull(race);
        return Complete(race.Standard, race.AgeGroup, race.Splits, race.RoxzoneTotalS);
    }

    /// <summary>The same for a race of which no more is known.</summary>
    internal Splits Complete(StationStandard standard, AgeGroup age, Splits splits, int? roxzoneTotalS)
    {
        if (splits.Raw[^1] == 0 || !_frames.TryGetValue(standard, out var frame))
        {
            return splits;
        }

        var whole =
            roxzoneTotalS is >= RoxzoneDivision.Parts and <= ushort.MaxValue and var totalS
            && splits.MissingCount == RoxzoneDivision.Parts
            && RaceResult.HasRunsAndStations(splits)
                ? frame.Divide(age, splits, totalS)
                : splits;
        return frame.Believe(age, whole, splits);
    }

    /// <summary>The event's effects, as far as the tally tells; with an empty one the prior's.</summary>
    /// <param name="tally">The event's results so far, counted with this model.</param>
    public CourseEffects Estimate(CourseTally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        var prior = tally.IsOfFirstWaves ? _firstWavesPrecision : _priorPrecision;
        var precision = (double[])prior.Clone();
        Span<double> right = stackalloc double[N];
        right.Clear();
        foreach (var (key, standard) in tally.Standards)
        {
            if (_framesByKey.TryGetValue(key, out var frame))
            {
                Weigh(frame.Rows, standard, precision, right);
            }
        }

        _ = Cholesky.TryFactor(precision, N); // The prior makes it positive definite.
        Cholesky.Invert(precision, N, stackalloc double[N * N]);
        Span<double> mean = stackalloc double[N];
        Vectors.Times(precision, right, mean);
        return new CoursePosterior(Prior, _priorPrecision, mean, precision).ToEffects(tally);
    }

    /// <summary>What an athlete's race here, beside an earlier one elsewhere, says about the course here.</summary>
    /// <param name="earlier">The earlier race; the time that was raced is used.</param>
    /// <param name="earlierEffects">The effects of its event.</param>
    /// <param name="here">The race here.</param>
    /// <returns>Null when the races are of different standards or the model does not know theirs.</returns>
    public CourseRepeat? Compare(RaceResult earlier, CourseEffects earlierEffects, RaceResult here)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(earlierEffects);
        ArgumentNullException.ThrowIfNull(here);
        if (
            earlier.Standard != here.Standard
            || !Covers(here.Standard)
            || earlier.TotalS <= 0
            || here.TotalS <= 0
            || earlierEffects.Attribution is not { } course
        )
        {
            return null;
        }

        var change = Math.Log((double)here.RacedS / earlier.RacedS) + course.TotalLog - Prior.RepeatGain;
        var limit = 3 * Math.Sqrt(Prior.RepeatVariance);
        return new CourseRepeat(Math.Clamp(change, -limit, limit), course.TotalSd * course.TotalSd);
    }

    /// <summary>See <see cref="CourseFrame.Innovate"/>.</summary>
    internal int Innovate(StationStandard standard, AgeGroup age, Splits splits, Span<long> units) =>
        _frames[standard].Innovate(age, splits, units);

    /// <summary>The frame of a standard; null when the model does not know it.</summary>
    internal CourseFrame? Frame(StationStandard standard) => _frames.GetValueOrDefault(standard);

    /// <summary>The precision once the field's level may stray further: the inverse of a covariance with a multiple of v·vᵀ added.</summary>
    private static double[] ForFirstWaves(double[] precision, ReadOnlySpan<double> loadings)
    {
        var (wider, product) = ((double[])precision.Clone(), new double[N]);
        Vectors.Times(precision, loadings, product);
        var share = FirstWaves / (1 + (FirstWaves * Vectors.Dot(loadings, product)));
        for (var i = 0; i < wider.Length; i++)
        {
            wider[i] -= share * product[i / N] * product[i % N];
        }

        return wider;
    }

    private static void Weigh(double[] rows, StandardTally tally, Span<double> precision, Span<double> right)
    {
        for (var j = 0; j < N; j++)
        {
            if (tally.Counts[j] == 0)
            {
                continue;
            }

            var row = rows.AsSpan(j * N, N);
            var (count, sum) = (tally.Counts[j], tally.Sums[j] / CourseTally.Unit);
            for (var a = 0; a <= j; a++)
            {
                right[a] += row[a] * sum;
                var weight = count * row[a];
                for (var b = 0; b <= a; b++)
                {
                    precision[(a * N) + b] += weight * row[b];
                }
            }
        }
    }
}
