namespace RoxMind.Grains.Imports.Lines;

/// <summary>How the bytes of a text file are letters. Lines are cut before they are read, so that a broken one spoils no other.</summary>
internal abstract class LineEncoding
{
    /// <summary>UTF-16 with the low byte first, as the Unicode text of spreadsheet programs is.</summary>
    public static LineEncoding Utf16 { get; } = new Utf16LineEncoding(isBigEndian: false);

    /// <summary>UTF-16 with the high byte first.</summary>
    public static LineEncoding Utf16BigEndian { get; } = new Utf16LineEncoding(isBigEndian: true);

    /// <summary>What is to be said about it as far as the file was read, for people; null when there is nothing.</summary>
    public abstract string? Remark { get; }

    /// <summary>Bytes of one line feed.</summary>
    public virtual int UnitBytes => 1;

    /// <summary>Where the first line feed starts; -1 when there is none.</summary>
    public virtual int IndexOfLineFeed(ReadOnlySpan<byte> bytes) => bytes.IndexOf((byte)'\n');

    /// <summary>Whether the last letter is this one of ASCII.</summary>
    public virtual bool EndsWith(ReadOnlySpan<byte> bytes, char letter) => !bytes.IsEmpty && bytes[^1] == (byte)letter;

    /// <summary>Makes letters of the bytes of a line.</summary>
    /// <param name="line">The line, without its end.</param>
    /// <param name="text">Room for one letter a byte.</param>
    /// <param name="length">How many letters it has.</param>
    /// <returns>False when the bytes are no text of this encoding.</returns>
    public abstract bool TryDecode(ReadOnlySpan<byte> line, Span<char> text, out int length);
}
