namespace RoxMind.Inference.Weights;

/// <summary>A tensor of weights.</summary>
/// <param name="Shape">Its dimensions.</param>
/// <param name="Values">Its numbers, row by row.</param>
internal sealed record WeightTensor(int[] Shape, float[] Values)
{
    /// <summary>Rows and columns exchanged, every number times a factor; for tensors of two dimensions.</summary>
    public float[] TransposedTimes(float factor)
    {
        var (rows, columns) = (Shape[0], Shape[1]);
        var transposed = new float[Values.Length];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                transposed[(column * rows) + row] = Values[(row * columns) + column] * factor;
            }
        }

        return transposed;
    }
}
