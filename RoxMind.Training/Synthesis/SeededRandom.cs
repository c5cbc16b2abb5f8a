namespace RoxMind.Training.Synthesis;

/// <summary>
/// SplitMix64 (Steele, Lea and Flood 2014): the same seed gives the same numbers on every machine and runtime, which
/// <see cref="Random"/> does not promise. Not for secrets.
/// </summary>
internal sealed class SeededRandom(ulong seed)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private ulong _state = seed;

    /// <summary>An independent generator for a part of the work, so that one part does not shift the numbers of another.</summary>
    public SeededRandom Fork(int part) => new(Mix(_state ^ Mix(Golden * (ulong)(part + 1))));

    /// <summary>Uniform from 0 (included) to 1 (excluded).</summary>
    public double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform from 0 (included) to the bound (excluded).</summary>
    public int Next(int bound) => (int)(NextDouble() * bound);

    /// <summary>True with the given chance.</summary>
    public bool Chance(double chance) => NextDouble() < chance;

    /// <summary>Standard normal (Box and Muller 1958).</summary>
    public double NextNormal() => Math.Sqrt(-2 * Math.Log(1 - NextDouble())) * Math.Cos(2 * Math.PI * NextDouble());

    /// <summary>One of the items, each as likely as its weight.</summary>
    public T Pick<T>(IReadOnlyList<T> items, Func<T, double> weight)
    {
        var rest = NextDouble() * items.Sum(weight);
        for (var i = 0; i < items.Count - 1; i++)
        {
            rest -= weight(items[i]);
            if (rest < 0)
            {
                return items[i];
            }
        }

        return items[^1];
    }

    /// <summary>One of the items, all equally likely.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Next(items.Count)];

    /// <summary>Puts a list into random order (Fisher and Yates).</summary>
    public void Shuffle<T>(IList<T> items)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private ulong Next()
    {
        _state += Golden;
        return Mix(_state);
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
