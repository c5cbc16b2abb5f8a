using RoxMind.Grains.Analysis.Algebra;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Courses;

/// <summary>One standard's innovations: what is new in each segment after the athlete's earlier ones.</summary>
internal sealed class CourseFrame
{
    private const int N = RaceFormat.SegmentCount;

    /// <summary>Athletes of one event are not believed beyond this many standard deviations from it.</summary>
    private const double Believable = 4;

    private readonly CourseStandard _standard;
    private readonly double[] _limits = new double[N];
    private readonly RoxzoneDivision _roxzones;
    private readonly MisfitFinder _misfits;

    /// <summary>Prepares a standard.</summary>
    /// <param name="standard">The standard.</param>
    /// <param name="prior">Covariance of the event effects: an event far from the usual is believed where it can be.</param>
    /// <exception cref="ArgumentException">The covariance is not positive definite.</exception>
    public CourseFrame(CourseStandard standard, ReadOnlySpan<double> prior)
    {
        _standard = standard;
        var factor = standard.Covariance.ToArray();
        if (standard.LogCentre.Length != N || factor.Length != N * N || !Cholesky.TryFactor(factor, N))
        {
            throw new ArgumentException("A standard's covariance is not positive definite.", nameof(standard));
        }

        var spread = standard.Covariance.ToArray();
        for (var i = 0; i < spread.Length; i++)
        {
            spread[i] += prior[i];
        }

        _roxzones = new RoxzoneDivision(standard.LogCentre.AsSpan(), spread);
        _misfits = new MisfitFinder(standard.LogCentre.AsSpan(), spread);
        UsualS = standard.LogCentre.Sum(Math.Exp);
        Rows = new double[N * N];
        Cholesky.InvertTriangle(factor, N, Rows);
        for (var i = 0; i < N; i++)
        {
            var shift = 0.0;
            for (var j = 0; j <= i; j++)
            {
                for (var k = 0; k <= i; k++)
                {
                    shift += Rows[(i * N) + j] * prior[(j * N) + k] * Rows[(i * N) + k];
                }
            }

            _limits[i] = Believable + (2 * Math.Sqrt(Math.Max(shift, 0)));
        }
    }

    /// <summary>
    /// The inverse of the covariance's Cholesky factor, row by row: row j weighs a segment and all before it so that what
    /// comes out has variance 1 and nothing to do with the earlier segments.
    /// </summary>
    public double[] Rows { get; }

    /// <summary>The standard.</summary>
    public CourseStandard Standard => _standard;

    /// <summary>Usual finish at a usual event, seconds.</summary>
    public double UsualS { get; }

    /// <summary>
    /// Log of the factor by which an age group is slower; of one with other limits than the usual, such as <c>45+</c>, that of the group in
    /// which most of it are.
    /// </summary>
    public double AgeLog(AgeGroup age) =>
        !age.IsKnown ? 0
        : _standard.AgeLogs.TryGetValue(age, out var log) ? log
        : AgeLog(age.UsualYears);

    private double AgeLog(double years)
    {
        var (width, nearest) = (int.MaxValue, 0.0);
        foreach (var (group, log) in _standard.AgeLogs)
        {
            if (group.From <= years && years < group.To + 1 && group.To - group.From < width)
            {
                (width, nearest) = (group.To - group.From, log);
            }
        }

        return nearest;
    }

    /// <summary>The splits with the transitions divided, see <see cref="RoxzoneDivision"/>.</summary>
    public Splits Divide(AgeGroup age, Splits splits, int roxzoneTotalS) =>
        _roxzones.Divide(splits, roxzoneTotalS, AgeLog(age));

    /// <summary>A race that is over, without the times that belong to it at no event, see <see cref="MisfitFinder"/>.</summary>
    /// <param name="age">The age group.</param>
    /// <param name="splits">The splits to look at.</param>
    /// <param name="measured">The splits that were measured one by one: no other is left out.</param>
    public Splits Believe(AgeGroup age, Splits splits, Splits measured) =>
        splits.Without(_misfits.Find(splits, measured.Known, AgeLog(age)));

    /// <summary>
    /// The innovations of a race up to the last segment that is known, in units of <see cref="CourseTally.Unit"/>, each limited to what can
    /// be believed. A missing segment has none, and counts for the later ones as what the earlier ones let expect of it.
    /// </summary>
    /// <param name="age">The age group.</param>
    /// <param name="splits">The splits.</param>
    /// <param name="units">Receives them; what stands at a missing segment means nothing.</param>
    /// <returns>How many segments there are.</returns>
    public int Innovate(AgeGroup age, Splits splits, Span<long> units)
    {
        Span<double> deviation = stackalloc double[N];
        var raw = splits.Raw;
        var ageLog = AgeLog(age);
        var known = raw.LastIndexOfAnyExcept((ushort)0) + 1;
        for (var i = 0; i < known; i++)
        {
            var earlier = 0.0;
            for (var j = 0; j < i; j++)
            {
                earlier += Rows[(i * N) + j] * deviation[j];
            }

            if (raw[i] == 0)
            {
                deviation[i] = -earlier / Rows[(i * N) + i];
                continue;
            }

            deviation[i] = Math.Log(raw[i]) - _standard.LogCentre[i] - ageLog;
            var innovation = earlier + (Rows[(i * N) + i] * deviation[i]);

            // What is not believed is taken out of the deviation too. Otherwise the later segments are expected by a time that
            // the estimate leaves out, and where a roxzone takes 6 s instead of 34 all of them look slow.
            var believed = Math.Clamp(innovation, -_limits[i], _limits[i]);
            deviation[i] += (believed - innovation) / Rows[(i * N) + i];
            units[i] = (long)Math.Round(believed * CourseTally.Unit);
        }

        return known;
    }
}
