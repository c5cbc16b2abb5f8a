using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace RoxMind.Grains.Imports.Lines;

/// <summary>UTF-16.</summary>
/// <param name="isBigEndian">Whether the high byte of a letter comes first.</param>
internal sealed class Utf16LineEncoding(bool isBigEndian) : LineEncoding
{
    private const ushort LineFeed = '\n';

    /// <inheritdoc/>
    public override string Remark => "The file is UTF-16 text.";

    /// <inheritdoc/>
    public override int UnitBytes => 2;

    /// <inheritdoc/>
    public override int IndexOfLineFeed(ReadOnlySpan<byte> bytes)
    {
        var at = Units(bytes).IndexOf(OnDisk(LineFeed));
        return at < 0 ? at : 2 * at;
    }

    /// <inheritdoc/>
    public override bool EndsWith(ReadOnlySpan<byte> bytes, char letter) =>
        Units(bytes) is [.., var last] && last == OnDisk(letter);

    /// <inheritdoc/>
    public override bool TryDecode(ReadOnlySpan<byte> line, Span<char> text, out int length)
    {
        var units = Units(line);
        length = units.Length;
        if (line.Length % 2 != 0)
        {
            return false;
        }

        var letters = MemoryMarshal.Cast<char, ushort>(text)[..length];
        if (isBigEndian == BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(units, letters);
        }
        else
        {
            units.CopyTo(letters);
        }

        return IsWellFormed(text[..length]);
    }

    private static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        var at = text.IndexOfAnyInRange('\ud800', '\udfff');
        while (at >= 0)
        {
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
            {
                return false;
            }

            text = text[(at + 2)..];
            at = text.IndexOfAnyInRange('\ud800', '\udfff');
        }

        return true;
    }

    private static ReadOnlySpan<ushort> Units(ReadOnlySpan<byte> bytes) => MemoryMarshal.Cast<byte, ushort>(bytes);

    private ushort OnDisk(ushort letter) =>
        isBigEndian == BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(letter) : letter;
}
