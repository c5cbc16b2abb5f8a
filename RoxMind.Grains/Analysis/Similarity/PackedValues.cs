using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RoxMind.Grains.Analysis.Similarity;

/// <summary>Numbers as they lie in memory, written with their count and their sum (XXH3, 64 bits), so that they are read at the speed of the disk.</summary>
public static class PackedValues
{
    private const int HeadBytes = sizeof(int) + sizeof(ulong);

    /// <summary>At most so many bytes are read or written at a time.</summary>
    private const int Piece = 1 << 26;

    /// <summary>Writes numbers.</summary>
    /// <typeparam name="T">A number; its bytes are written in the order of this machine.</typeparam>
    /// <param name="stream">Where to.</param>
    /// <param name="values">The numbers.</param>
    public static void Write<T>(Stream stream, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(stream);
        var bytes = MemoryMarshal.AsBytes(values);
        Span<byte> head = stackalloc byte[HeadBytes];
        BinaryPrimitives.WriteInt32LittleEndian(head, values.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(head[sizeof(int)..], XxHash3.HashToUInt64(bytes));
        stream.Write(head);
        for (var at = 0; at < bytes.Length; at += Piece)
        {
            stream.Write(bytes[at..Math.Min(bytes.Length, at + Piece)]);
        }
    }

    /// <summary>Reads numbers.</summary>
    /// <typeparam name="T">The kind that was written.</typeparam>
    /// <param name="stream">Where they stand; its length is known.</param>
    /// <exception cref="InvalidDataException">They are not what was written.</exception>
    public static T[] Read<T>(Stream stream)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(stream);
        Span<byte> head = stackalloc byte[HeadBytes];
        if (stream.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false) < HeadBytes)
        {
            throw new InvalidDataException("The packed numbers end too early.");
        }

        var count = BinaryPrimitives.ReadInt32LittleEndian(head);
        if (count < 0 || (long)count * Unsafe.SizeOf<T>() > stream.Length - stream.Position)
        {
            throw new InvalidDataException("The packed numbers end too early.");
        }

        var values = GC.AllocateUninitializedArray<T>(count);
        var bytes = MemoryMarshal.AsBytes(values.AsSpan());
        for (var at = 0; at < bytes.Length; at += Piece)
        {
            stream.ReadExactly(bytes[at..Math.Min(bytes.Length, at + Piece)]);
        }

        return XxHash3.HashToUInt64(bytes) == BinaryPrimitives.ReadUInt64LittleEndian(head[sizeof(int)..])
            ? values
            : throw new InvalidDataException("The packed numbers are not those that were written.");
    }
}
