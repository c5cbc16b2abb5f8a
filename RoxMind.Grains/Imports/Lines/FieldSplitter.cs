using System.Text.Unicode;
using RoxMind.Grains.Imports.Rejections;

namespace RoxMind.Grains.Imports.Lines;

/// <summary>
/// Cuts one line into fields. A field may be quoted; a doubled quote in it is one quote. A field never goes on in the next
/// line, so that a quote that is not closed spoils its own line only. All memory is reused from line to line.
/// </summary>
internal sealed class FieldSplitter(char delimiter)
{
    private readonly char[] _text = new char[LineReader.MaxLineBytes];
    private (int Start, int Length)[] _fields = new (int, int)[64];

    /// <summary>How many fields the line has.</summary>
    public int Count { get; private set; }

    /// <summary>The text of a field without blanks around it.</summary>
    public ReadOnlySpan<char> this[int field] => _text.AsSpan(_fields[field].Start, _fields[field].Length).Trim();

    /// <summary>Whether nothing stands in any field.</summary>
    public bool IsBlank
    {
        get
        {
            for (var i = 0; i < Count; i++)
            {
                if (!this[i].IsEmpty)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Cuts a line.</summary>
    /// <param name="line">The bytes of the line, without its end.</param>
    /// <returns>Null when the fields can be used, else the <see cref="RejectionCode"/>.</returns>
    public string? Split(ReadOnlySpan<byte> line)
    {
        Count = 0;
        var status = Utf8.ToUtf16(line, _text, out _, out var length, replaceInvalidSequences: false);
        if (status != System.Buffers.OperationStatus.Done)
        {
            return RejectionCode.NotUtf8;
        }

        var text = _text.AsSpan(0, length);
        foreach (var letter in text)
        {
            // A tab may part fields; within a text it is refused with the text.
            if (char.IsControl(letter) && letter != '\t')
            {
                return RejectionCode.NotText;
            }
        }

        var at = 0;
        while (true)
        {
            var next = at < length && text[at] == '"' ? Quoted(text, at) : Plain(text, at);
            if (next < 0)
            {
                return RejectionCode.BadQuote;
            }

            if (next >= length)
            {
                return null;
            }

            at = next + 1;
        }
    }

    /// <summary>Takes the field that starts here; returns where its delimiter is, or the end of the line.</summary>
    private int Plain(Span<char> text, int start)
    {
        var length = text[start..].IndexOf(delimiter);
        length = length < 0 ? text.Length - start : length;
        Add(start, length);
        return start + length;
    }

    /// <summary>The same for a field that starts with a quote; -1 when the quoting is broken. The text is unquoted in place.</summary>
    private int Quoted(Span<char> text, int start)
    {
        var (read, write) = (start + 1, start + 1);
        while (read < text.Length)
        {
            var letter = text[read++];
            if (letter == '"')
            {
                if (read == text.Length || text[read] != '"')
                {
                    Add(start + 1, write - start - 1);
                    return AfterQuote(text, read);
                }

                read++;
            }

            text[write++] = letter;
        }

        return -1;
    }

    /// <summary>Blanks may stand between a closing quote and the delimiter.</summary>
    private int AfterQuote(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at == text.Length || text[at] == delimiter ? at : -1;
    }

    private void Add(int start, int length)
    {
        if (Count == _fields.Length)
        {
            Array.Resize(ref _fields, 2 * Count);
        }

        _fields[Count++] = (start, length);
    }
}
