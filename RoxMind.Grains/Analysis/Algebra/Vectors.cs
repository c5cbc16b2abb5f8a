namespace RoxMind.Grains.Analysis.Algebra;

/// <summary>Products of small vectors and square matrices, row by row in flat spans; sums are taken in the order of the entries.</summary>
internal static class Vectors
{
    /// <summary>The sum of the products of two vectors' entries.</summary>
    public static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var sum = 0.0;
        for (var i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }

    /// <summary>Matrix times vector.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <param name="vector">The vector.</param>
    /// <param name="product">Receives the product; neither of the others.</param>
    public static void Times(ReadOnlySpan<double> matrix, ReadOnlySpan<double> vector, Span<double> product)
    {
        for (var i = 0; i < vector.Length; i++)
        {
            product[i] = Dot(matrix.Slice(i * vector.Length, vector.Length), vector);
        }
    }

    /// <summary>Vector times matrix times the same vector; rows of which the vector takes nothing cost nothing.</summary>
    public static double Quadratic(ReadOnlySpan<double> matrix, ReadOnlySpan<double> vector)
    {
        var sum = 0.0;
        for (var i = 0; i < vector.Length; i++)
        {
            if (vector[i] != 0)
            {
                sum += vector[i] * Dot(matrix.Slice(i * vector.Length, vector.Length), vector);
            }
        }

        return sum;
    }
}
