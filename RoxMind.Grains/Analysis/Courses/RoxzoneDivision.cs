using RoxMind.Grains.Analysis.Algebra;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Courses;

/// <summary>
/// Divides the seconds of all transitions together, as many results have them, into the seven transitions: the likeliest division given the
/// athlete's runs and stations, by how the standard's log times vary together. Immutable.
/// </summary>
/// <remarks>
/// With the log times of the transitions normal about m with covariance V, given the other segments, the likeliest x whose
/// exponentials add up to the total R is found by Newton's method on log Σ exp(x) = log R, linear in x but for its gradient w:
/// x = m + V·w·(log R − log Σ exp(x) + w·(x − m)) / (w·V·w). What remains open is V − V·w·wᵀ·V / (w·V·w).
/// </remarks>
internal sealed class RoxzoneDivision
{
    private const int N = RaceFormat.SegmentCount;

    /// <summary>How many transitions there are.</summary>
    public const int Parts = 7;

    private const int Others = N - Parts;
    private const int Rounds = 5;

    private static readonly int[] _roxzones = [.. RaceFormat.Roxzones.Select(segment => (int)segment)];
    private static readonly int[] _others = [.. Enumerable.Range(0, N).Except(_roxzones)];

    private readonly double[] _centre;
    private readonly double[] _gains = new double[Parts * Others];
    private readonly double[] _left = new double[Parts * Parts];

    /// <summary>Prepares a standard.</summary>
    /// <param name="logCentre">Log of the usual times of the 23 segments.</param>
    /// <param name="covariance">Covariance of the log times, 23 × 23 and positive definite.</param>
    public RoxzoneDivision(ReadOnlySpan<double> logCentre, ReadOnlySpan<double> covariance)
    {
        _centre = logCentre.ToArray();
        var known = new double[Others * Others];
        for (var i = 0; i < Others; i++)
        {
            for (var j = 0; j < Others; j++)
            {
                known[(i * Others) + j] = covariance[(_others[i] * N) + _others[j]];
            }
        }

        _ = Cholesky.TryFactor(known, Others); // A principal part of a positive definite matrix is one.
        Cholesky.Invert(known, Others, new double[Others * Others]);
        for (var r = 0; r < Parts; r++)
        {
            for (var j = 0; j < Others; j++)
            {
                for (var i = 0; i < Others; i++)
                {
                    _gains[(r * Others) + j] += covariance[(_roxzones[r] * N) + _others[i]] * known[(i * Others) + j];
                }
            }
        }

        for (var r = 0; r < Parts; r++)
        {
            for (var s = 0; s < Parts; s++)
            {
                var explained = 0.0;
                for (var j = 0; j < Others; j++)
                {
                    explained += _gains[(r * Others) + j] * covariance[(_roxzones[s] * N) + _others[j]];
                }

                _left[(r * Parts) + s] = covariance[(_roxzones[r] * N) + _roxzones[s]] - explained;
            }
        }
    }

    /// <summary>The splits with the transitions divided.</summary>
    /// <param name="splits">The runs and stations; all of them have to be there.</param>
    /// <param name="totalS">Seconds in all transitions together, at least one a transition.</param>
    /// <param name="ageLog">Log of the factor by which the athlete's age group is slower.</param>
    public Splits Divide(Splits splits, int totalS, double ageLog)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(totalS, Parts);
        Span<double> mean = stackalloc double[Parts];
        for (var r = 0; r < Parts; r++)
        {
            mean[r] = _centre[_roxzones[r]] + ageLog;
            for (var j = 0; j < Others; j++)
            {
                var deviation = Math.Log(splits.Raw[_others[j]]) - _centre[_others[j]] - ageLog;
                mean[r] += _gains[(r * Others) + j] * deviation;
            }
        }

        Span<double> times = stackalloc double[Parts];
        Solve(mean, Math.Log(totalS), times);
        Span<int> seconds = stackalloc int[N];
        for (var i = 0; i < N; i++)
        {
            seconds[i] = splits.Raw[i];
        }

        Round(times, totalS, seconds);
        return new Splits(seconds);
    }

    /// <summary>What a division leaves open: covariance of the seven log times about it, for a usual athlete.</summary>
    public double[] Open()
    {
        Span<double> weights = stackalloc double[Parts];
        var sum = 0.0;
        for (var r = 0; r < Parts; r++)
        {
            weights[r] = Math.Exp(_centre[_roxzones[r]]);
            sum += weights[r];
        }

        for (var r = 0; r < Parts; r++)
        {
            weights[r] /= sum;
        }

        Span<double> along = stackalloc double[Parts];
        var variance = Along(weights, along);
        var open = new double[Parts * Parts];
        for (var i = 0; i < open.Length; i++)
        {
            open[i] = _left[i] - (along[i / Parts] * along[i % Parts] / variance);
        }

        return open;
    }

    private void Solve(ReadOnlySpan<double> mean, double totalLog, Span<double> times)
    {
        Span<double> weights = stackalloc double[Parts];
        Span<double> along = stackalloc double[Parts];
        Span<double> logs = stackalloc double[Parts];
        mean.CopyTo(logs);
        for (var round = 0; round < Rounds; round++)
        {
            var sum = 0.0;
            for (var r = 0; r < Parts; r++)
            {
                weights[r] = Math.Exp(logs[r]);
                sum += weights[r];
            }

            var step = totalLog - Math.Log(sum);
            for (var r = 0; r < Parts; r++)
            {
                weights[r] /= sum;
                step += weights[r] * (logs[r] - mean[r]);
            }

            var variance = Along(weights, along);
            for (var r = 0; r < Parts; r++)
            {
                logs[r] = mean[r] + (along[r] * step / variance);
            }
        }

        for (var r = 0; r < Parts; r++)
        {
            times[r] = Math.Exp(logs[r]);
        }
    }

    /// <summary>V·w; the result is w·V·w.</summary>
    private double Along(ReadOnlySpan<double> weights, Span<double> along)
    {
        var variance = 0.0;
        for (var r = 0; r < Parts; r++)
        {
            along[r] = 0;
            for (var s = 0; s < Parts; s++)
            {
                along[r] += _left[(r * Parts) + s] * weights[s];
            }

            variance += weights[r] * along[r];
        }

        return variance;
    }

    /// <summary>Whole seconds, at least one each, that add up to the total: each stands where the sum up to it rounds to.</summary>
    private static void Round(ReadOnlySpan<double> times, int totalS, Span<int> seconds)
    {
        var all = 0.0;
        foreach (var time in times)
        {
            all += time;
        }

        var (sum, done) = (0.0, 0);
        for (var r = 0; r < Parts; r++)
        {
            sum += times[r] / all * (totalS - Parts);
            var until = r == Parts - 1 ? totalS - Parts : (int)Math.Round(sum);
            seconds[_roxzones[r]] = 1 + until - done;
            done = until;
        }
    }
}
