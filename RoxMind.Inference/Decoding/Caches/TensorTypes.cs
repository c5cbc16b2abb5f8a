using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime.Tensors;
using RoxMind.Inference.Weights;

namespace RoxMind.Inference.Decoding.Caches;

/// <summary>The types of numbers that graphs take and give.</summary>
internal static class TensorTypes
{
    /// <summary>Bytes of one number.</summary>
    public static int Size(this TensorElementType type) =>
        type switch
        {
            TensorElementType.Int64 => sizeof(long),
            TensorElementType.Int32 or TensorElementType.Float => sizeof(float),
            _ => sizeof(ushort),
        };

    /// <summary>Widens logits to single precision; exact.</summary>
    /// <param name="type">Their type.</param>
    /// <param name="bytes">The numbers.</param>
    /// <param name="singles">Where they go.</param>
    public static void ToSingle(this TensorElementType type, ReadOnlySpan<byte> bytes, Span<float> singles)
    {
        switch (type)
        {
            case TensorElementType.Float:
                MemoryMarshal.Cast<byte, float>(bytes).CopyTo(singles);
                break;
            case TensorElementType.Float16:
                TensorPrimitives.ConvertToSingle(MemoryMarshal.Cast<byte, Half>(bytes), singles);
                break;
            default:
                BrainFloat.ToSingle(MemoryMarshal.Cast<byte, ushort>(bytes), singles);
                break;
        }
    }
}
