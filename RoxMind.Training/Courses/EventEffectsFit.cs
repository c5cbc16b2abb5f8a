using RoxMind.Grains.Analysis.Algebra;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Training.Courses;

/// <summary>
/// Learns how events vary, by expectation-maximization: the effects of each event given the covariance, and the covariance
/// given the effects with their uncertainty. Shrunk toward uncorrelated effects, for there are few events.
/// </summary>
internal sealed class EventEffectsFit
{
    private const int N = RaceFormat.SegmentCount;
    private const int Rounds = 15;

    /// <summary>Events by which correlations are drawn toward none.</summary>
    private const double Shrinkage = 2.5;

    /// <summary>Athletes with which an event counts half for a standard's usual times.</summary>
    private const double CentreShrinkage = 10;

    private readonly WithinEvents _within;
    private readonly double[][] _precisions;
    private readonly double[][] _dividedPrecisions;

    /// <summary>The standards of which somebody's transitions were measured one by one.</summary>
    private readonly HashSet<int> _measured;

    private EventEffectsFit(WithinEvents within)
    {
        _within = within;
        _measured =
        [
            .. within.Events.Values.SelectMany(e => e).Where(means => !means.IsDivided).Select(means => means.Standard),
        ];
        _precisions = [.. within.Covariances.Select(Inverse)];
        Centres = [.. within.Standards.Select((_, s) => Average(s))];
        // By the same shares for all standards: by different ones two standards of an event would seem to tell its single transitions apart.
        _dividedPrecisions = [.. within.Covariances.Select(covariance => DividedPrecision.Of(covariance, Centres[0]))];
        Covariance = Start();
        for (var round = 0; round < Rounds; round++)
        {
            Improve();
        }
    }

    /// <summary>Log usual times by standard.</summary>
    public double[][] Centres { get; private set; }

    /// <summary>Covariance of the effects from event to event.</summary>
    public double[] Covariance { get; private set; }

    /// <summary>The effects of each event as estimated from all its results.</summary>
    public Dictionary<string, double[]> Effects { get; } = new(StringComparer.Ordinal);

    /// <summary>Fits.</summary>
    public static EventEffectsFit Of(WithinEvents within) => new(within);

    /// <summary>The inverse of a covariance.</summary>
    public static double[] Inverse(double[] covariance)
    {
        var inverse = (double[])covariance.Clone();
        if (!Cholesky.TryFactor(inverse, N))
        {
            throw new InvalidDataException("The segments of too few races vary: their covariance has no inverse.");
        }

        Cholesky.Invert(inverse, N, new double[N * N]);
        return inverse;
    }

    /// <summary>Matrix times vector.</summary>
    public static double[] Times(double[] matrix, double[] vector)
    {
        var product = new double[N];
        Vectors.Times(matrix, vector, product);
        return product;
    }

    private double[] Average(int standard)
    {
        var (sum, weight) = (new double[N], 0.0);
        foreach (var means in _within.Events.Values.SelectMany(e => e).Where(means => means.Standard == standard))
        {
            var w = means.Count / (means.Count + CentreShrinkage);
            weight += w;
            for (var i = 0; i < N; i++)
            {
                sum[i] += w * means.MeanLogs[i];
            }
        }

        return [.. sum.Select(value => value / weight)];
    }

    /// <summary>The scatter of the events' means, with a floor: a timing of whole seconds varies that much at least.</summary>
    private double[] Start()
    {
        var (sum, count) = (new double[N * N], 0);
        foreach (var means in _within.Events.Values.SelectMany(e => e))
        {
            count++;
            for (var i = 0; i < N; i++)
            {
                for (var j = 0; j < N; j++)
                {
                    sum[(i * N) + j] +=
                        (means.MeanLogs[i] - Centres[means.Standard][i])
                        * (means.MeanLogs[j] - Centres[means.Standard][j]);
                }
            }
        }

        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] = (sum[i] / count) + (i % (N + 1) == 0 ? 1e-5 : 0);
        }

        return sum;
    }

    private void Improve()
    {
        var (prior, scatter) = (Inverse(Covariance), new double[N * N]);
        var found = _within
            .Events.Select(one => (Id: one.Key, Means: one.Value, Found: Posterior(prior, one.Value)))
            .ToArray();
        var usual = Mean(found.Select(one => one.Found.Effects));
        var (sums, weights) = (
            Centres.Select(_ => new double[N]).ToArray(),
            Centres.Select(_ => new double[N]).ToArray()
        );
        foreach (var (id, standards, (effects, uncertainty)) in found)
        {
            // Usual times and effects are told apart by the effects' mean alone: it is none.
            for (var i = 0; i < N; i++)
            {
                effects[i] -= usual[i];
            }

            Effects[id] = effects;
            for (var i = 0; i < scatter.Length; i++)
            {
                scatter[i] += (effects[i / N] * effects[i % N]) + uncertainty[i];
            }

            foreach (var means in standards)
            {
                Centre(means, effects, sums[means.Standard], weights[means.Standard]);
            }
        }

        for (var i = 0; i < scatter.Length; i++)
        {
            var own = i % (N + 1) == 0 ? Shrinkage * Covariance[i] : 0;
            scatter[i] = Math.Round((scatter[i] + own) / (found.Length + Shrinkage), 9);
        }

        Covariance = scatter;
        Centres =
        [
            .. sums.Select((sum, s) => sum.Select((value, i) => Math.Round(value / weights[s][i], 7)).ToArray()),
        ];
    }

    private static double[] Mean(IEnumerable<double[]> effects)
    {
        var (sum, count) = (new double[N], 0);
        foreach (var one in effects)
        {
            count++;
            for (var i = 0; i < N; i++)
            {
                sum[i] += one[i];
            }
        }

        return [.. sum.Select(value => value / count)];
    }

    /// <summary>
    /// Adds what an event says about the usual times. Of divided transitions only the sum was measured, so what the effects say of a
    /// single one is no more than a guess from the other segments: they count where nobody's were measured, moved alike.
    /// </summary>
    private void Centre(EventMeans means, double[] effects, double[] sums, double[] weights)
    {
        var w = means.Count / (means.Count + CentreShrinkage);
        var together = means.IsDivided ? Together(effects, Centres[0]) : 0;
        for (var i = 0; i < N; i++)
        {
            var isGuessed = means.IsDivided && RaceFormat.Kind((Segment)i) == SegmentKind.Roxzone;
            if (!isGuessed || !_measured.Contains(means.Standard))
            {
                sums[i] += w * (means.MeanLogs[i] - (isGuessed ? together : effects[i]));
                weights[i] += w;
            }
        }
    }

    /// <summary>Effect on all transitions together.</summary>
    private static double Together(double[] effects, double[] centre)
    {
        var (sum, usual) = (0.0, 0.0);
        foreach (var segment in RaceFormat.Roxzones)
        {
            sum += Math.Exp(centre[(int)segment]) * effects[(int)segment];
            usual += Math.Exp(centre[(int)segment]);
        }

        return sum / usual;
    }

    private (double[] Effects, double[] Uncertainty) Posterior(double[] prior, IEnumerable<EventMeans> standards)
    {
        var (precision, right) = ((double[])prior.Clone(), new double[N]);
        foreach (var means in standards)
        {
            var own = (means.IsDivided ? _dividedPrecisions : _precisions)[means.Standard];
            for (var i = 0; i < precision.Length; i++)
            {
                precision[i] += means.Count * own[i];
                right[i / N] += means.Count * own[i] * (means.MeanLogs[i % N] - Centres[means.Standard][i % N]);
            }
        }

        var uncertainty = Inverse(precision);
        return (Times(uncertainty, right), uncertainty);
    }
}
