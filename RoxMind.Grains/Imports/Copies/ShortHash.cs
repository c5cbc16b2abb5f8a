using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace RoxMind.Grains.Imports.Copies;

/// <summary>What is remembered of a row: so much that two of a file are hardly ever alike by chance, or on purpose.</summary>
internal static class ShortHash
{
    /// <summary>The first eight bytes of a SHA-256.</summary>
    public static ulong Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return MemoryMarshal.Read<ulong>(hash);
    }
}
