using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;

namespace RoxMind.Inference.Decoding.Caches;

/// <summary>Cache memory of the processor; all zero at first.</summary>
/// <param name="bytes">Its size.</param>
internal sealed class HostCacheMemory(int bytes) : ICacheMemory
{
    private readonly byte[] _bytes = GC.AllocateArray<byte>(bytes, pinned: true);

    /// <inheritdoc/>
    public OrtMemoryInfo Place => OrtMemoryInfo.DefaultInstance;

    /// <inheritdoc/>
    public nint Address => Marshal.UnsafeAddrOfPinnedArrayElement(_bytes, 0);

    /// <inheritdoc/>
    public Span<byte> Bytes => _bytes;

    /// <inheritdoc/>
    public void Dispose()
    {
        // The garbage collector takes it back.
    }
}
