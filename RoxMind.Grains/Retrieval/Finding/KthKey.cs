namespace RoxMind.Grains.Retrieval.Finding;

/// <summary>Finds the key at a rank without sorting: by counting their upper halves, then the lower halves of those that share one.</summary>
internal static class KthKey
{
    private const int HalfBits = 16;
    private const int Halves = 1 << HalfBits;

    /// <summary>The key that would stand at a rank if they were sorted, smallest first.</summary>
    /// <param name="keys">The keys, more than the rank.</param>
    /// <param name="rank">The rank, from 0.</param>
    public static int Of(ReadOnlySpan<int> keys, int rank)
    {
        var counts = new int[Halves];
        foreach (var key in keys)
        {
            counts[Ordered(key) >> HalfBits]++;
        }

        var upper = Find(counts, ref rank);
        Array.Clear(counts);
        foreach (var key in keys)
        {
            if (Ordered(key) >> HalfBits == upper)
            {
                counts[Ordered(key) & (Halves - 1)]++;
            }
        }

        return unchecked((int)((upper << HalfBits | Find(counts, ref rank)) ^ (1u << 31)));
    }

    /// <summary>The same order without a sign.</summary>
    private static uint Ordered(int key) => unchecked((uint)key) ^ (1u << 31);

    private static uint Find(int[] counts, ref int rank)
    {
        for (var half = 0u; half < Halves; half++)
        {
            if (rank < counts[half])
            {
                return half;
            }

            rank -= counts[half];
        }

        throw new ArgumentOutOfRangeException(nameof(rank), rank, "There are not so many keys.");
    }
}
