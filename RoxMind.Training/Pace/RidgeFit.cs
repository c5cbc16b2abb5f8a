using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Algebra;

namespace RoxMind.Training.Pace;

/// <summary>Fits a <see cref="RidgeModel"/> by its normal equations.</summary>
internal static class RidgeFit
{
    /// <summary>Weight of the penalty, in rows: on standardized inputs it only decides between inputs that say the same.</summary>
    private const double Penalty = 30;

    private const double LeastScale = 1e-6;

    /// <summary>Fits labels by rows of equal width.</summary>
    /// <param name="rows">Rows one after another.</param>
    /// <param name="stride">Values from one row to the next.</param>
    /// <param name="width">Values of a row that are inputs.</param>
    /// <param name="labels">One label a row.</param>
    public static RidgeModel Fit(float[] rows, int stride, int width, float[] labels)
    {
        var (means, scales) = Standardize(rows, stride, width, labels.Length);
        var intercept = labels.Average(label => (double)label);
        var (matrix, right, row) = (new double[width * width], new double[width], new double[width]);
        for (var r = 0; r < labels.Length; r++)
        {
            for (var i = 0; i < width; i++)
            {
                row[i] = (rows[(r * stride) + i] - means[i]) / scales[i];
                right[i] += row[i] * (labels[r] - intercept);
                for (var j = 0; j <= i; j++)
                {
                    matrix[(i * width) + j] += row[i] * row[j];
                }
            }
        }

        for (var i = 0; i < width; i++)
        {
            matrix[(i * width) + i] += Penalty;
        }

        return new RidgeModel(intercept, [.. means], [.. scales], [.. Solve(matrix, right)]);
    }

    private static (double[] Means, double[] Scales) Standardize(float[] rows, int stride, int width, int count)
    {
        var (means, scales) = (new double[width], new double[width]);
        for (var i = 0; i < width; i++)
        {
            var (sum, squares) = (0.0, 0.0);
            for (var r = 0; r < count; r++)
            {
                sum += rows[(r * stride) + i];
            }

            means[i] = sum / count;
            for (var r = 0; r < count; r++)
            {
                var deviation = rows[(r * stride) + i] - means[i];
                squares += deviation * deviation;
            }

            scales[i] = Math.Sqrt(squares / count) is var scale && scale > LeastScale ? scale : 1;
        }

        return (means, scales);
    }

    /// <summary>Cholesky's method; the penalty makes the matrix positive definite.</summary>
    private static double[] Solve(double[] matrix, double[] right)
    {
        var n = right.Length;
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[(i * n) + j];
                for (var l = 0; l < j; l++)
                {
                    sum -= matrix[(i * n) + l] * matrix[(j * n) + l];
                }

                matrix[(i * n) + j] = i == j ? Math.Sqrt(sum) : sum / matrix[(j * n) + j];
            }
        }

        var solution = right.ToArray();
        for (var i = 0; i < n; i++)
        {
            for (var l = 0; l < i; l++)
            {
                solution[i] -= matrix[(i * n) + l] * solution[l];
            }

            solution[i] /= matrix[(i * n) + i];
        }

        for (var i = n - 1; i >= 0; i--)
        {
            for (var l = i + 1; l < n; l++)
            {
                solution[i] -= matrix[(l * n) + i] * solution[l];
            }

            solution[i] /= matrix[(i * n) + i];
        }

        return solution;
    }
}
