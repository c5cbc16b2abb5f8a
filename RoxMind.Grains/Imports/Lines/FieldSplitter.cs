using System.Buffers;
using RoxMind.Grains.Imports.Rejections;

namespace RoxMind.Grains.Imports.Lines;

/// <summary>
/// Cuts one line into fields. A field may be quoted; a doubled quote in it is one quote. A field never goes on in the next
/// line, so that a quote that is not closed spoils its own line only.
/// </summary>
/// <param name="delimiter">What parts the fields.</param>
/// <param name="encoding">How the bytes are letters.</param>
internal sealed class FieldSplitter(char delimiter, LineEncoding encoding)
{
    // A tab may part fields; within a text it is refused with the text.
    private static readonly SearchValues<char> _controls = SearchValues.Create([
        .. Enumerable
            .Range(0, 0xA0)
            .Select(code => (char)code)
            .Where(letter => char.IsControl(letter) && letter != '\t'),
    ]);

    /// <summary>The fields of the line that was cut last.</summary>
    public RowFields Fields { get; } = new();

    /// <summary>Cuts a line.</summary>
    /// <param name="line">The bytes of the line, without its end.</param>
    /// <returns>Null when the fields can be used, else the <see cref="RejectionCode"/>.</returns>
    public string? Split(ReadOnlySpan<byte> line)
    {
        var room = Fields.Begin(line.Length);
        if (!encoding.TryDecode(line, room, out var length))
        {
            return RejectionCode.NotUtf8;
        }

        var text = room[..length];
        if (text.ContainsAny(_controls))
        {
            return RejectionCode.NotText;
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
        Fields.Mark(start, length);
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
                    Fields.Mark(start + 1, write - start - 1);
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
}
