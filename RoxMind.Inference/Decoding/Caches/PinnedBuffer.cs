using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace RoxMind.Inference.Decoding.Caches;

/// <summary>Numbers that stay where they are, so that a graph can read and write them.</summary>
/// <param name="type">Type of the numbers.</param>
/// <param name="count">How many.</param>
internal sealed class PinnedBuffer(TensorElementType type, int count)
{
    private readonly byte[] _bytes = GC.AllocateArray<byte>(checked(count * type.Size()), pinned: true);

    /// <summary>How many numbers.</summary>
    public int Count { get; } = count;

    /// <summary>Their bytes.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>The numbers, where they are whole ones of 64 bits.</summary>
    public Span<long> Longs => MemoryMarshal.Cast<byte, long>(_bytes.AsSpan());

    /// <summary>The numbers, where they are whole ones of 32 bits.</summary>
    public Span<int> Ints => MemoryMarshal.Cast<byte, int>(_bytes.AsSpan());

    /// <summary>The numbers, where they are of single precision.</summary>
    public Span<float> Singles => MemoryMarshal.Cast<byte, float>(_bytes.AsSpan());

    /// <summary>A view of the first numbers.</summary>
    /// <param name="shape">How they are arranged.</param>
    public OrtValue View(params long[] shape)
    {
        var bytes = shape.Aggregate((long)_bytes.Length / Count, (product, one) => product * one);
        return OrtValue.CreateTensorValueWithData(
            OrtMemoryInfo.DefaultInstance,
            type,
            shape,
            Marshal.UnsafeAddrOfPinnedArrayElement(_bytes, 0),
            bytes
        );
    }
}
