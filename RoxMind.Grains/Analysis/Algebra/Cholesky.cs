namespace RoxMind.Grains.Analysis.Algebra;

/// <summary>Cholesky factors of small symmetric positive definite matrices, row by row in flat spans, in place.</summary>
internal static class Cholesky
{
    /// <summary>Replaces the lower triangle of a matrix by its factor L with L·Lᵀ = matrix.</summary>
    /// <returns>False when the matrix is not positive definite; its content is lost then.</returns>
    public static bool TryFactor(Span<double> matrix, int n)
    {
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[(i * n) + j];
                for (var k = 0; k < j; k++)
                {
                    sum -= matrix[(i * n) + k] * matrix[(j * n) + k];
                }

                if (i != j)
                {
                    matrix[(i * n) + j] = sum / matrix[(j * n) + j];
                }
                else if (sum > 0)
                {
                    matrix[(i * n) + i] = Math.Sqrt(sum);
                }
                else
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Replaces a factor L by the full inverse of the matrix it belongs to.</summary>
    /// <param name="factor">L in the lower triangle; receives the inverse.</param>
    /// <param name="n">Rows.</param>
    /// <param name="scratch">n × n values of working space.</param>
    public static void Invert(Span<double> factor, int n, Span<double> scratch)
    {
        InvertTriangle(factor, n, scratch);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = 0.0;
                for (var k = i; k < n; k++)
                {
                    sum += scratch[(k * n) + i] * scratch[(k * n) + j];
                }

                factor[(i * n) + j] = sum;
                factor[(j * n) + i] = sum;
            }
        }
    }

    /// <summary>The inverse of a factor L, below and on its diagonal.</summary>
    /// <param name="factor">L in the lower triangle.</param>
    /// <param name="n">Rows.</param>
    /// <param name="inverse">Receives the inverse; its upper triangle is left as it is.</param>
    public static void InvertTriangle(ReadOnlySpan<double> factor, int n, Span<double> inverse)
    {
        for (var column = 0; column < n; column++)
        {
            inverse[(column * n) + column] = 1 / factor[(column * n) + column];
            for (var i = column + 1; i < n; i++)
            {
                var sum = 0.0;
                for (var k = column; k < i; k++)
                {
                    sum -= factor[(i * n) + k] * inverse[(k * n) + column];
                }

                inverse[(i * n) + column] = sum / factor[(i * n) + i];
            }
        }
    }
}
