namespace RoxMind.Inference.Decoding.Sampling;

/// <summary>
/// Random numbers that are the same for the same seed on every machine and in every version (SplitMix64: Steele, Lea, Flood,
/// "Fast splittable pseudorandom number generators", 2014).
/// </summary>
/// <param name="seed">Chooses the numbers.</param>
internal struct SplitMix64(ulong seed)
{
    private const double Unit = 1.0 / (1UL << 53);
    private ulong _state = seed;

    /// <summary>The next number, from 0 up to but not 1.</summary>
    public double NextDouble()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return ((mixed ^ (mixed >> 31)) >> 11) * Unit;
    }
}
