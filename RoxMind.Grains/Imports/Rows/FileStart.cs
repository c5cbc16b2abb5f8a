namespace RoxMind.Grains.Imports.Rows;

/// <summary>Looks at the first bytes of a file: is it text, and how are its fields separated.</summary>
internal static class FileStart
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Checks the first bytes of a file; returns the length of its byte order mark.</summary>
    /// <exception cref="ResultFileException">The file is empty or is no UTF-8 text.</exception>
    public static int Check(ReadOnlySpan<byte> start)
    {
        if (start.IsEmpty)
        {
            throw new ResultFileException("The file is empty.");
        }

        if (start.StartsWith("PK\u0003\u0004"u8))
        {
            throw new ResultFileException("The file is a spreadsheet or an archive; expected a CSV text file.");
        }

        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            throw new ResultFileException("The file is UTF-16 text; save it as UTF-8.");
        }

        // Further down a zero byte spoils its own line only.
        var firstLine = start.IndexOf((byte)'\n');
        if ((firstLine < 0 ? start : start[..firstLine]).Contains((byte)0))
        {
            throw new ResultFileException("The file is binary; expected a CSV text file in UTF-8.");
        }

        return start.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
    }

    /// <summary>Whether a line may stand before the header: a blank one, or the separator hint that Excel writes.</summary>
    public static bool IsBeforeHeader(ReadOnlySpan<byte> line) =>
        line.Trim(" \t,;"u8).IsEmpty || (line.Length == 5 && line.StartsWith("sep="u8));

    /// <summary>The separator: of comma, semicolon and tab the one that is most often in the header.</summary>
    public static char Delimiter(ReadOnlySpan<byte> header)
    {
        var (commas, semicolons, tabs) = (header.Count((byte)','), header.Count((byte)';'), header.Count((byte)'\t'));
        return tabs > commas && tabs > semicolons ? '\t'
            : semicolons > commas ? ';'
            : ',';
    }
}
