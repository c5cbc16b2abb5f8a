using RoxMind.Grains.Imports.Files;
using RoxMind.Grains.Imports.Lines;

namespace RoxMind.Grains.Imports.Sources.Text;

/// <summary>How a text file is written, told from its first bytes.</summary>
/// <param name="Encoding">How its bytes are letters.</param>
/// <param name="MarkBytes">Length of its byte order mark.</param>
internal sealed record TextForm(LineEncoding Encoding, int MarkBytes)
{
    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    private static ReadOnlySpan<byte> Utf16Mark => [0xFF, 0xFE];

    private static ReadOnlySpan<byte> Utf16BigEndianMark => [0xFE, 0xFF];

    /// <summary>Looks at the first bytes of a file.</summary>
    /// <exception cref="ResultFileException">The file is no text.</exception>
    public static TextForm Of(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith(Utf8Mark))
        {
            return new TextForm(new Utf8LineEncoding(), Utf8Mark.Length);
        }

        if (start.StartsWith(Utf16Mark))
        {
            return new TextForm(LineEncoding.Utf16, Utf16Mark.Length);
        }

        if (start.StartsWith(Utf16BigEndianMark))
        {
            return new TextForm(LineEncoding.Utf16BigEndian, Utf16BigEndianMark.Length);
        }

        var firstLine = FirstLine(start);
        if (firstLine.Contains((byte)0))
        {
            // Without a mark: a header is written in letters of ASCII, so that every other byte of it is zero.
            return IsZeroEveryOther(firstLine, 1) ? new TextForm(LineEncoding.Utf16, 0)
                : IsZeroEveryOther(firstLine, 0) ? new TextForm(LineEncoding.Utf16BigEndian, 0)
                : throw new ResultFileException(
                    "The file is binary; expected a text file (CSV, JSON) or an Excel workbook (.xlsx)."
                );
        }

        return new TextForm(new Utf8LineEncoding(), 0);
    }

    private static ReadOnlySpan<byte> FirstLine(ReadOnlySpan<byte> start)
    {
        // Further down a zero byte spoils its own line only.
        var end = start.IndexOf((byte)'\n');
        return end < 0 ? start : start[..end];
    }

    private static bool IsZeroEveryOther(ReadOnlySpan<byte> bytes, int first)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == 0 != (i % 2 == first))
            {
                return false;
            }
        }

        return bytes.Length > 1;
    }
}
