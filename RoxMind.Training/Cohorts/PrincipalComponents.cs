namespace RoxMind.Training.Cohorts;

/// <summary>The two directions in which points differ most.</summary>
internal sealed class PrincipalComponents
{
    private const int Rounds = 300;

    private readonly double[] _mean;
    private readonly double[] _first;
    private readonly double[] _second;

    private PrincipalComponents(
        double[] mean,
        double[] first,
        double[] second,
        double firstShare,
        double secondShare
    ) => (_mean, _first, _second, FirstShare, SecondShare) = (mean, first, second, firstShare, secondShare);

    /// <summary>Share of the variance along the first direction, 0 to 1.</summary>
    public double FirstShare { get; }

    /// <summary>Share of the variance along the second direction, 0 to 1.</summary>
    public double SecondShare { get; }

    /// <summary>Finds the directions by power iteration.</summary>
    /// <param name="points">Points of equal width.</param>
    public static PrincipalComponents Of(float[][] points)
    {
        var width = points[0].Length;
        var mean = new double[width];
        foreach (var point in points)
        {
            for (var i = 0; i < width; i++)
            {
                mean[i] += point[i] / (double)points.Length;
            }
        }

        var covariance = Covariance(points, mean);
        var variance = Math.Max(covariance.Select((row, i) => row[i]).Sum(), 1e-12);
        var (first, most) = Strongest(covariance);
        for (var i = 0; i < width; i++)
        {
            for (var j = 0; j < width; j++)
            {
                covariance[i][j] -= most * first[i] * first[j];
            }
        }

        var (second, next) = Strongest(covariance);
        return new PrincipalComponents(mean, first, second, most / variance, next / variance);
    }

    /// <summary>A point's place along the two directions.</summary>
    public (double X, double Y) Project(float[] point)
    {
        var (x, y) = (0.0, 0.0);
        for (var i = 0; i < point.Length; i++)
        {
            x += (point[i] - _mean[i]) * _first[i];
            y += (point[i] - _mean[i]) * _second[i];
        }

        return (x, y);
    }

    private static double[][] Covariance(float[][] points, double[] mean)
    {
        double[][] covariance = [.. mean.Select(_ => new double[mean.Length])];
        foreach (var point in points)
        {
            for (var i = 0; i < mean.Length; i++)
            {
                for (var j = 0; j < mean.Length; j++)
                {
                    covariance[i][j] += (point[i] - mean[i]) * (point[j] - mean[j]) / points.Length;
                }
            }
        }

        return covariance;
    }

    /// <summary>The direction of the greatest variance, its first telling coordinate positive, and the variance.</summary>
    private static (double[] Direction, double Variance) Strongest(double[][] covariance)
    {
        double[] direction = [.. covariance.Select((_, i) => 1 + (0.1 * i))];
        var length = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            double[] next = [.. covariance.Select(row => row.Zip(direction, (a, b) => a * b).Sum())];
            length = Math.Sqrt(next.Sum(value => value * value));
            if (length < 1e-12)
            {
                return (direction.Select(_ => 0.0).ToArray(), 0);
            }

            direction = [.. next.Select(value => value / length)];
        }

        var sign = Math.Sign(direction.MaxBy(Math.Abs));
        return ([.. direction.Select(value => value * sign)], length);
    }
}
