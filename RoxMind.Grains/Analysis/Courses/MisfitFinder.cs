using RoxMind.Grains.Analysis.Algebra;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Courses;

/// <summary>
/// Finds times of a race that belong to it at no event: a mat that failed, stations swapped, a timer's error. They are to count neither
/// in the estimate of the course nor in a forecast. What an event may make of a segment is allowed for, so this is coarser than what an
/// analysis sets aside, which knows the course. Immutable.
/// </summary>
/// <remarks>
/// With log times normal with precision P, the distance of segment i from what all others let expect is (P·d)ᵢ / √Pᵢᵢ standard
/// deviations. For two segments S at once it is P_SS⁻¹·(P·d)_S.
/// </remarks>
internal sealed class MisfitFinder
{
    private const int N = RaceFormat.SegmentCount;

    private const int All = (1 << N) - 1;

    /// <summary>A time further than this from what the others let expect, in standard deviations, does not belong to them.</summary>
    private const double Limit = 5.5;

    /// <summary>The same where another station's time explains it: the two were swapped.</summary>
    private const double SwappedLimit = 4.5;

    private readonly double[] _centre;
    private readonly double[] _covariance;
    private readonly double[] _precision;

    /// <summary>Prepares a standard.</summary>
    /// <param name="logCentre">Log of the usual times of the 23 segments.</param>
    /// <param name="covariance">Covariance of the log times over athletes and events, 23 × 23 and positive definite.</param>
    public MisfitFinder(ReadOnlySpan<double> logCentre, ReadOnlySpan<double> covariance)
    {
        (_centre, _covariance) = (logCentre.ToArray(), covariance.ToArray());
        _precision = new double[N * N];
        Prepare(All, _precision);
    }

    /// <summary>The segments that do not belong to the race, one bit each.</summary>
    /// <param name="splits">The splits; missing ones are left out.</param>
    /// <param name="measured">The segments that were measured one by one, one bit each: no other is found.</param>
    /// <param name="ageLog">Log of the factor by which the athlete's age group is slower.</param>
    public int Find(Splits splits, int measured, double ageLog)
    {
        Span<double> deviations = stackalloc double[N];
        for (var i = 0; i < N; i++)
        {
            deviations[i] = splits.Raw[i] > 0 ? Math.Log(splits.Raw[i]) - _centre[i] - ageLog : 0;
        }

        var known = splits.Known;
        Span<double> scratch = stackalloc double[N * N];
        scoped ReadOnlySpan<double> precision = _precision;
        if (known != All)
        {
            Prepare(known, scratch);
            precision = scratch;
        }

        Span<double> pulls = stackalloc double[N];
        var (found, count) = (0, 0);
        while (true)
        {
            var (worst, most) = Worst(precision, deviations, known & ~found, measured, pulls);
            var swapped =
                most > SwappedLimit ? SwappedWith(worst, precision, pulls, deviations, known & measured & ~found) : 0;
            if (swapped == 0 && most <= Limit)
            {
                return found;
            }

            if (++count > MisfitRule.Most)
            {
                return 0;
            }

            found |= (1 << worst) | swapped;
            Prepare(known & ~found, scratch);
            precision = scratch;
        }
    }

    /// <summary>The precision of some segments, with zeros for the others.</summary>
    private void Prepare(int segments, Span<double> precision)
    {
        Span<int> at = stackalloc int[N];
        var n = 0;
        for (var i = 0; i < N; i++)
        {
            if ((segments & (1 << i)) != 0)
            {
                at[n++] = i;
            }
        }

        Span<double> part = stackalloc double[n * n];
        for (var i = 0; i < n * n; i++)
        {
            part[i] = _covariance[(at[i / n] * N) + at[i % n]];
        }

        _ = Cholesky.TryFactor(part, n); // A principal part of a positive definite matrix is one.
        Cholesky.Invert(part, n, stackalloc double[n * n]);
        precision.Clear();
        for (var i = 0; i < n * n; i++)
        {
            precision[(at[i / n] * N) + at[i % n]] = part[i];
        }
    }

    /// <summary>
    /// The measured time furthest from what the others let expect, and how far it is: in standard deviations, as they are in this race.
    /// </summary>
    private (int Segment, double Distance) Worst(
        ReadOnlySpan<double> precision,
        ReadOnlySpan<double> deviations,
        int known,
        int measured,
        Span<double> pulls
    )
    {
        Span<double> far = stackalloc double[N];
        for (var i = 0; i < N; i++)
        {
            pulls[i] = Vectors.Dot(precision.Slice(i * N, N), deviations);
            far[i] = (known & (1 << i)) != 0 ? Math.Abs(pulls[i]) / Math.Sqrt(precision[(i * N) + i]) : double.NaN;
        }

        var (worst, most) = (-1, 0.0);
        for (var i = 0; i < N; i++)
        {
            if ((measured & (1 << i)) != 0 && far[i] > most)
            {
                (worst, most) = (i, far[i]);
            }
        }

        // Of an unusual race all are further off. Looked at only where something is.
        return (worst, most > SwappedLimit ? most / (OwnScale.Of(far) * AtLevel(deviations, known)) : 0);
    }

    /// <summary>
    /// The station, as a bit, whose time fits in the place of another as that one's does in its place, but not in its own; 0 when there is
    /// none.
    /// </summary>
    private int SwappedWith(
        int wrong,
        ReadOnlySpan<double> precision,
        ReadOnlySpan<double> pulls,
        ReadOnlySpan<double> deviations,
        int candidates
    )
    {
        if (RaceFormat.Kind((Segment)wrong) != SegmentKind.Station)
        {
            return 0;
        }

        foreach (var other in RaceFormat.Stations)
        {
            var i = (int)other;
            if (i == wrong || (candidates & (1 << i)) == 0)
            {
                continue;
            }

            var (a, b, c) = (precision[(wrong * N) + wrong], precision[(i * N) + i], precision[(wrong * N) + i]);
            var determinant = (a * b) - (c * c);
            var (here, there) = (
                ((b * pulls[wrong]) - (c * pulls[i])) / determinant,
                ((a * pulls[i]) - (c * pulls[wrong])) / determinant
            );
            var (sdHere, sdThere) = (Math.Sqrt(b / determinant), Math.Sqrt(a / determinant));
            var apart = deviations[i] + _centre[i] - deviations[wrong] - _centre[wrong];
            if (MisfitRule.AreSwapped(there / sdThere, (here + apart) / sdHere, (there - apart) / sdThere))
            {
                return 1 << i;
            }
        }

        return 0;
    }

    private double AtLevel(ReadOnlySpan<double> deviations, int known)
    {
        var (timeS, usualS) = (0.0, 0.0);
        for (var i = 0; i < N; i++)
        {
            var usual = (known & (1 << i)) != 0 ? Math.Exp(_centre[i]) : 0;
            usualS += usual;
            timeS += usual * Math.Exp(deviations[i]);
        }

        return OwnScale.AtLevel(timeS, usualS);
    }
}
