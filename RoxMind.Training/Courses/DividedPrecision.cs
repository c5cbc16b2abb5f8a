using RoxMind.Grains.Analysis.Algebra;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Training.Courses;

/// <summary>What athletes tell of an event whose transitions were measured together alone.</summary>
internal static class DividedPrecision
{
    private const int N = RaceFormat.SegmentCount;

    /// <summary>
    /// What an athlete tells of whom only the sum of the transitions was measured: with H the runs, the stations and the
    /// transitions' sum (in small differences of logs their mean, weighted by time), Hᵀ(HΣHᵀ)⁻¹H.
    /// </summary>
    public static double[] Of(double[] covariance, double[] centre)
    {
        const int Measured = N - RoxzoneDivision.Parts + 1;
        var measure = new double[Measured * N];
        var (row, all) = (0, RaceFormat.Roxzones.Sum(segment => Math.Exp(centre[(int)segment])));
        for (var i = 0; i < N; i++)
        {
            if (RaceFormat.Kind((Segment)i) == SegmentKind.Roxzone)
            {
                measure[((Measured - 1) * N) + i] = Math.Exp(centre[i]) / all;
            }
            else
            {
                measure[(row++ * N) + i] = 1;
            }
        }

        var spread = new double[Measured * Measured];
        for (var a = 0; a < Measured; a++)
        {
            var times = EventEffectsFit.Times(covariance, measure[(a * N)..((a + 1) * N)]);
            for (var b = 0; b < Measured; b++)
            {
                spread[(a * Measured) + b] = Vectors.Dot(measure.AsSpan(b * N, N), times);
            }
        }

        _ = Cholesky.TryFactor(spread, Measured); // H has full rank, and the covariance was inverted before.
        Cholesky.Invert(spread, Measured, new double[Measured * Measured]);
        var precision = new double[N * N];
        for (var i = 0; i < N * N; i++)
        {
            for (var a = 0; a < Measured; a++)
            {
                for (var b = 0; b < Measured; b++)
                {
                    precision[i] +=
                        measure[(a * N) + (i / N)] * spread[(a * Measured) + b] * measure[(b * N) + (i % N)];
                }
            }
        }

        return precision;
    }
}
