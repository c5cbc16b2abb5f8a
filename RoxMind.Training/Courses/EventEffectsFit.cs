using RoxMind.Grains.Analysis.Algebra;
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

    private EventEffectsFit(WithinEvents within)
    {
        _within = within;
        _precisions = [.. within.Covariances.Select(Inverse)];
        Centres = [.. within.Standards.Select((_, s) => Average(s))];
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
        for (var i = 0; i < N; i++)
        {
            for (var j = 0; j < N; j++)
            {
                product[i] += matrix[(i * N) + j] * vector[j];
            }
        }

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
        var (sums, weights) = (Centres.Select(_ => new double[N]).ToArray(), new double[Centres.Length]);
        foreach (var (id, standards) in _within.Events)
        {
            var (effects, uncertainty) = Posterior(prior, standards);
            Effects[id] = effects;
            for (var i = 0; i < scatter.Length; i++)
            {
                scatter[i] += (effects[i / N] * effects[i % N]) + uncertainty[i];
            }

            foreach (var means in standards)
            {
                var w = means.Count / (means.Count + CentreShrinkage);
                weights[means.Standard] += w;
                for (var i = 0; i < N; i++)
                {
                    sums[means.Standard][i] += w * (means.MeanLogs[i] - effects[i]);
                }
            }
        }

        var events = _within.Events.Count;
        for (var i = 0; i < scatter.Length; i++)
        {
            var own = i % (N + 1) == 0 ? Shrinkage * Covariance[i] : 0;
            scatter[i] = Math.Round((scatter[i] + own) / (events + Shrinkage), 9);
        }

        Covariance = scatter;
        Centres = [.. sums.Select((sum, s) => sum.Select(value => Math.Round(value / weights[s], 7)).ToArray())];
    }

    private (double[] Effects, double[] Uncertainty) Posterior(double[] prior, IEnumerable<EventMeans> standards)
    {
        var (precision, right) = ((double[])prior.Clone(), new double[N]);
        foreach (var means in standards)
        {
            var own = _precisions[means.Standard];
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
