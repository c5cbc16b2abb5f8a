using System.Buffers;
using System.Text;

namespace RoxMind.Grains.Imports.Lines;

/// <summary>
/// UTF-8, as nearly every file is. A line that is none is read as Windows-1252, of which Latin-1 is a part; bytes that are no letter
/// there either become control characters.
/// </summary>
internal sealed class Utf8LineEncoding : LineEncoding
{
    private static readonly Encoding _windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private bool _hasOther;

    /// <inheritdoc/>
    public override string? Remark =>
        _hasOther ? "The file is not UTF-8; its lines that are not are read as Windows-1252 (western European)." : null;

    /// <inheritdoc/>
    public override bool TryDecode(ReadOnlySpan<byte> line, Span<char> text, out int length)
    {
        var status = System.Text.Unicode.Utf8.ToUtf16(line, text, out _, out length, replaceInvalidSequences: false);
        if (status != OperationStatus.Done)
        {
            _hasOther = true;
            length = _windows.GetChars(line, text);
        }

        return true;
    }
}
