using System.Collections.Immutable;
using System.Runtime.InteropServices;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Norms;

/// <summary>How the segments of one standard vary together.</summary>
public static class LogCovariance
{
    /// <summary>
    /// The covariance of log segment times about the logs of the medians, see <see cref="CohortSnapshot.LogCovariance"/>.
    /// Logs, because segment times are skewed to the slow side and differences between athletes are ratios.
    /// </summary>
    /// <param name="norms">Norms of the same finishers; their medians are the centre.</param>
    /// <param name="races">The finishers' splits; races with a missing split are left out.</param>
    /// <returns>23 × 23 values, row by row; symmetric.</returns>
    /// <exception cref="ArgumentException">Fewer than two races are complete.</exception>
    public static ImmutableArray<double> About(NormTable norms, IEnumerable<Splits> races)
    {
        ArgumentNullException.ThrowIfNull(norms);
        ArgumentNullException.ThrowIfNull(races);
        const int n = RaceFormat.SegmentCount;
        var (sums, count) = (new double[n * n], 0);
        Span<double> centre = stackalloc double[n];
        Span<double> deviation = stackalloc double[n];
        for (var i = 0; i < n; i++)
        {
            centre[i] = Math.Log(norms.Segments[i].MedianS);
        }

        foreach (var splits in races)
        {
            if (!splits.IsComplete)
            {
                continue;
            }

            count++;
            for (var i = 0; i < n; i++)
            {
                deviation[i] = Math.Log(splits.Raw[i]) - centre[i];
                for (var j = 0; j <= i; j++)
                {
                    sums[(i * n) + j] += deviation[i] * deviation[j];
                }
            }
        }

        if (count < 2)
        {
            throw new ArgumentException("A covariance needs at least two complete races.", nameof(races));
        }

        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                sums[(i * n) + j] /= count;
                sums[(j * n) + i] = sums[(i * n) + j];
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(sums);
    }
}
