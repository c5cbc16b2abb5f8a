using System.Collections.Immutable;
using RoxMind.Grains.Imports.Columns;
using RoxMind.Grains.Imports.Files;
using RoxMind.Grains.Imports.Lines;
using RoxMind.Grains.Imports.Rejections;

namespace RoxMind.Grains.Imports.Sources.Text;

/// <summary>The rows of a text file whose lines are fields separated by comma, semicolon, tab or bar.</summary>
internal sealed class TextRows : IRowSource
{
    // Titles that a program writes above the header.
    private const int MostLinesBeforeHeader = 20;

    // Of the start of a file as much is looked at as a header and some rows take.
    private const int SampleBytes = 32 * 1024;

    private readonly LineReader _lines;
    private readonly FieldSplitter _fields;
    private readonly int _width;

    private TextRows(LineReader lines, FieldSplitter fields, int width)
    {
        _lines = lines;
        _fields = fields;
        _width = width;
    }

    /// <inheritdoc/>
    public RowPosition Position => _lines.Position;

    /// <inheritdoc/>
    public RowFields Fields => _fields.Fields;

    /// <inheritdoc/>
    public RowFault Fault { get; private set; }

    /// <inheritdoc/>
    public ImmutableArray<string> Remarks => _lines.Encoding.Remark is { } remark ? [remark] : [];

    /// <summary>Opens a file whose first bytes were looked at.</summary>
    /// <param name="lines">Its lines, at the start.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="ResultFileException">It is empty, or its first line is no header of fields.</exception>
    public static async Task<OpenedFile> OpenAsync(LineReader lines, CancellationToken cancellationToken)
    {
        var start = await lines.PeekAsync(cancellationToken);
        start = start[..Math.Min(start.Length, SampleBytes)];
        var form = TextForm.Of(start.Span);
        var sample = new LineReader(new MemoryStream(start.ToArray())) { Encoding = form.Encoding };
        lines.Encoding = form.Encoding;
        sample.GoTo(new RowPosition(0, form.MarkBytes));
        lines.Skip(form.MarkBytes);
        var header = await FindHeaderAsync(sample, cancellationToken);
        while (lines.Position.Line < sample.Position.Line)
        {
            await lines.ReadAsync(cancellationToken);
        }

        var fields = new FieldSplitter(Delimiter(Decode(lines)), lines.Encoding);
        return new OpenedFile(
            new TextRows(lines, fields, header.Length),
            header,
            await OpenedFile.TakeSampleAsync(new TextRows(sample, fields, header.Length), cancellationToken)
        );
    }

    /// <inheritdoc/>
    public void GoTo(RowPosition position) => _lines.GoTo(position);

    /// <inheritdoc/>
    public async ValueTask<RowRead> ReadAsync(CancellationToken cancellationToken)
    {
        while (await _lines.ReadAsync(cancellationToken))
        {
            if (Cut() is { } fault)
            {
                Fault = fault;
                return RowRead.Broken;
            }

            if (!Fields.IsBlank)
            {
                return RowRead.Row;
            }
        }

        return RowRead.End;
    }

    /// <summary>Reads up to the header: the first of the first lines that names columns of results, else the very first.</summary>
    private static async Task<ImmutableArray<string>> FindHeaderAsync(
        LineReader lines,
        CancellationToken cancellationToken
    )
    {
        ImmutableArray<string> first = default;
        var start = lines.Position;
        for (var line = 0; line < MostLinesBeforeHeader && await lines.ReadAsync(cancellationToken); )
        {
            if (!lines.IsTooLong && IsBeforeHeader(lines.Line, lines.Encoding))
            {
                start = first.IsDefault ? lines.Position : start;
                continue;
            }

            line++;
            var names = Names(lines);
            if (names is not null && ColumnNames.AreOfResults(names))
            {
                return [.. names];
            }

            if (first.IsDefault)
            {
                first =
                    names?.ToImmutableArray()
                    ?? throw new ResultFileException("The first line cannot be read as the header of a text file.");
            }
        }

        if (first.IsDefault)
        {
            throw new ResultFileException("The file is empty.");
        }

        lines.GoTo(start);
        await lines.ReadAsync(cancellationToken);
        return first;
    }

    private static string[]? Names(LineReader lines)
    {
        if (lines.IsTooLong)
        {
            return null;
        }

        var fields = new FieldSplitter(Delimiter(Decode(lines)), lines.Encoding);
        return fields.Split(lines.Line) is null ? fields.Fields.ToArray() : null;
    }

    private static string Decode(LineReader lines)
    {
        var text = new char[lines.Line.Length];
        return lines.Encoding.TryDecode(lines.Line, text, out var length) ? new string(text, 0, length) : string.Empty;
    }

    /// <summary>Whether a line may stand before the header: a blank one, or the separator hint that Excel writes.</summary>
    private static bool IsBeforeHeader(ReadOnlySpan<byte> line, LineEncoding encoding)
    {
        if (line.Length > 200)
        {
            return false;
        }

        Span<char> text = stackalloc char[line.Length];
        return encoding.TryDecode(line, text, out var length)
            && (text[..length].Trim(" \t,;|").IsEmpty || (length == 5 && text.StartsWith("sep=")));
    }

    /// <summary>The separator: of comma, semicolon, tab and bar the one that is most often in the header.</summary>
    private static char Delimiter(ReadOnlySpan<char> header)
    {
        var (best, most) = (',', header.Count(','));
        foreach (var separator in ";\t|")
        {
            var count = header.Count(separator);
            (best, most) = count > most ? (separator, count) : (best, most);
        }

        return best;
    }

    private RowFault? Cut()
    {
        if (_lines.IsTooLong)
        {
            return new RowFault(RejectionCode.LineTooLong, $"The line is longer than {LineReader.MaxLineBytes} bytes.");
        }

        return _fields.Split(_lines.Line) switch
        {
            RejectionCode.NotUtf8 => new RowFault(RejectionCode.NotUtf8, "The line is no text of the file's encoding."),
            RejectionCode.NotText => new RowFault(RejectionCode.NotText, "The line holds control characters."),
            RejectionCode.BadQuote => new RowFault(RejectionCode.BadQuote, "A quote is not closed within the line."),
            _ => Fields.IsBlank || HasFieldsOfHeader()
                ? null
                : new RowFault(
                    RejectionCode.FieldCount,
                    $"The line has {Fields.Count} fields; the header has {_width}. All lines need the header's separator, and a value that holds it "
                        + "stands in quotes."
                ),
        };
    }

    /// <summary>Some programs end every line with empty fields; anything else too much is a comma in the wrong place.</summary>
    private bool HasFieldsOfHeader()
    {
        for (var i = _width; i < Fields.Count; i++)
        {
            if (!Fields[i].IsEmpty)
            {
                return false;
            }
        }

        return Fields.Count >= _width;
    }
}
