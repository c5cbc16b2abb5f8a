using Microsoft.ML.OnnxRuntime;

namespace RoxMind.Inference.Decoding.Caches;

/// <summary>Cache memory of a graphics card.</summary>
internal sealed class DeviceCacheMemory : ICacheMemory
{
    private readonly OrtAllocator _allocator;
    private readonly OrtMemoryAllocation _allocation;

    /// <summary>Takes memory of the card that a session computes on.</summary>
    /// <param name="session">The session.</param>
    /// <param name="bytes">How much.</param>
    public DeviceCacheMemory(InferenceSession session, int bytes)
    {
        Place = new OrtMemoryInfo(OrtMemoryInfo.allocatorCUDA, OrtAllocatorType.DeviceAllocator, 0, OrtMemType.Default);
        _allocator = new OrtAllocator(session, Place);
        _allocation = _allocator.Allocate((uint)bytes);
    }

    /// <inheritdoc/>
    public OrtMemoryInfo Place { get; }

    /// <inheritdoc/>
#pragma warning disable S3869 // The handle is the address, and there is no other way to it; the allocation lives as long as its views.
    public nint Address => _allocation.DangerousGetHandle();
#pragma warning restore S3869

    /// <inheritdoc/>
    public Span<byte> Bytes => [];

    /// <inheritdoc/>
    public void Dispose()
    {
        _allocation.Dispose();
        _allocator.Dispose();
        Place.Dispose();
    }
}
