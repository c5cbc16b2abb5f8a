using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using RoxMind.Inference.Weights;

namespace RoxMind.Training.Coach.Export.Onnx;

/// <summary>Numbers as a graph's file has them.</summary>
internal static class OnnxNumbers
{
    /// <summary>Bytes of one number.</summary>
    public static int Size(this OnnxType type) =>
        type switch
        {
            OnnxType.Int64 => sizeof(long),
            OnnxType.Half or OnnxType.BrainFloat => sizeof(ushort),
            _ => sizeof(float),
        };

    /// <summary>Numbers of single precision as those of a type, the nearest of each.</summary>
    public static ReadOnlySpan<byte> Narrow(this OnnxType type, ReadOnlySpan<float> singles)
    {
        switch (type)
        {
            case OnnxType.Single:
                return MemoryMarshal.AsBytes(singles);
            case OnnxType.Half:
                var halves = new Half[singles.Length];
                TensorPrimitives.ConvertToHalf(singles, halves);
                return MemoryMarshal.AsBytes(halves.AsSpan());
            case OnnxType.BrainFloat:
                var upper = new ushort[singles.Length];
                for (var i = 0; i < singles.Length; i++)
                {
                    upper[i] = BrainFloat.FromSingle(singles[i]);
                }

                return MemoryMarshal.AsBytes(upper.AsSpan());
            default:
                throw new ArgumentOutOfRangeException(nameof(type), type, "Weights are no numbers of this type.");
        }
    }
}
