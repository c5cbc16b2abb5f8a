namespace RoxMind.Inference.Weights;

/// <summary>Numbers of 16 bits that are the upper half of a single-precision number (bfloat16).</summary>
internal static class BrainFloat
{
    private const int LowerBits = 16;

    /// <summary>Widens numbers; exact.</summary>
    public static void ToSingle(ReadOnlySpan<ushort> numbers, Span<float> singles)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            singles[i] = BitConverter.UInt32BitsToSingle((uint)numbers[i] << LowerBits);
        }
    }

    /// <summary>Narrows a number to the nearest, ties to even.</summary>
    public static ushort FromSingle(float single)
    {
        if (float.IsNaN(single))
        {
            return 0x7FC0;
        }

        var bits = BitConverter.SingleToUInt32Bits(single);
        return (ushort)((bits + 0x7FFF + ((bits >> LowerBits) & 1)) >> LowerBits);
    }
}
