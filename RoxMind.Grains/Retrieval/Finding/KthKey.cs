namespace RoxMind.Grains.Retrieval.Finding;

/// <summary>Finds the key at a rank without sorting: digit by digit, by counting the keys that have the same digits so far.</summary>
internal static class KthKey
{
    private const int DigitBits = 11;
    private const int Digits = 1 << DigitBits;
    private const int KeyBits = 32;

    /// <summary>The key that would stand at a rank if they were sorted, smallest first.</summary>
    /// <param name="keys">The keys, more than the rank.</param>
    /// <param name="rank">The rank, from 0.</param>
    public static int Of(ReadOnlySpan<int> keys, int rank)
    {
        if (rank < 0 || rank >= keys.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(rank), rank, $"There are {keys.Length} keys.");
        }

        Span<int> counts = stackalloc int[Digits];
        var (found, known) = (0u, 0u);
        for (var end = KeyBits; end > 0; end -= DigitBits)
        {
            var shift = Math.Max(0, end - DigitBits);
            counts.Clear();
            foreach (var key in keys)
            {
                var ordered = Ordered(key);
                if ((ordered & known) == found)
                {
                    counts[(int)(ordered >> shift) & ((1 << (end - shift)) - 1)]++;
                }
            }

            var digit = 0;
            while (rank >= counts[digit])
            {
                rank -= counts[digit++];
            }

            found |= (uint)digit << shift;
            known = uint.MaxValue << shift;
        }

        return unchecked((int)Ordered(unchecked((int)found)));
    }

    /// <summary>The same order without a sign, and back.</summary>
    private static uint Ordered(int key) => unchecked((uint)key) ^ (1u << (KeyBits - 1));
}
