using Microsoft.ML.OnnxRuntime;

namespace RoxMind.Inference.Decoding.Caches;

/// <summary>Memory for the keys, or the values, of one layer.</summary>
internal interface ICacheMemory : IDisposable
{
    /// <summary>Where it is.</summary>
    OrtMemoryInfo Place { get; }

    /// <summary>Address of its first byte, there.</summary>
    nint Address { get; }

    /// <summary>Its bytes; empty where the processor can't reach them.</summary>
    Span<byte> Bytes { get; }
}
