using System.Runtime.CompilerServices;
using RoxMind.Grains.Analysis.Cleaning;
using RoxMind.Grains.Imports.Lines;
using RoxMind.Grains.Imports.Rejections;

namespace RoxMind.Grains.Imports.Rows;

/// <summary>
/// Reads a result file row by row, in one pass and in constant memory. Files are UTF-8 (with or without byte order mark),
/// separated by comma, semicolon or tab, with line ends of either kind. Columns are found by name:
/// <c>gender</c>, <c>total_time</c>, <c>run_1</c>…<c>run_8</c> and <c>work_1</c>…<c>work_8</c> or the stations' names are
/// required; <c>roxzone_1</c>…<c>roxzone_7</c>, <c>event_id</c>, <c>event_name</c>, <c>event_date</c>, <c>athlete_id</c>,
/// <c>start_number</c>, <c>name</c>, <c>nationality</c>, <c>age_group</c> and <c>division</c> (open when absent) are
/// taken when they are there.
/// </summary>
public sealed class ResultFileReader
{
    private readonly LineReader _lines;
    private readonly FieldSplitter _fields;
    private readonly ResultHeader _header;
    private readonly RowParser _parser;

    private ResultFileReader(LineReader lines, FieldSplitter fields, ResultHeader header, FileEvent? fileEvent)
    {
        _lines = lines;
        _fields = fields;
        _header = header;
        _parser = new RowParser(header, fileEvent);
    }

    /// <summary>The place after the last row read (after the header at first).</summary>
    public RowPosition Position => _lines.Position;

    /// <summary>Whether the file has a column that names the event of each row.</summary>
    public bool NamesEvent => _header.NamesEvent;

    /// <summary>Which column holds what.</summary>
    internal ResultHeader Header => _header;

    /// <summary>The fields of the row read last. Valid until the next read.</summary>
    internal FieldSplitter Fields => _fields;

    /// <summary>Opens a file and reads its header.</summary>
    /// <param name="stream">The file, read from where it stands; stays the caller's.</param>
    /// <param name="request">Names the event of files without an event column.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="ResultFileException">The file is empty, is no text, or has no header of a result file.</exception>
    public static async Task<ResultFileReader> OpenAsync(
        Stream stream,
        ImportRequest request,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(request);
        var lines = new LineReader(stream);
        lines.Skip(FileStart.Check((await lines.PeekAsync(cancellationToken)).Span));
        while (await lines.ReadAsync(cancellationToken))
        {
            if (!lines.IsTooLong && FileStart.IsBeforeHeader(lines.Line))
            {
                continue;
            }

            var fields = new FieldSplitter(FileStart.Delimiter(lines.Line));
            if (lines.IsTooLong || fields.Split(lines.Line) is not null)
            {
                throw new ResultFileException("The first line cannot be read as the header of a UTF-8 text file.");
            }

            var header = ResultHeader.Read(fields);
            var fileEvent = FileEvent.Of(request);
            return header.NamesEvent || fileEvent is not null
                ? new ResultFileReader(lines, fields, header, fileEvent)
                : throw new ResultFileException(
                    "The file has no event_id or event_name column, and neither an event name nor a file name was given."
                );
        }

        throw new ResultFileException("The file is empty.");
    }

    /// <summary>Goes on at a place that <see cref="Position"/> once told, of this file or of an earlier reading of it.</summary>
    /// <remarks>The stream must be seekable.</remarks>
    public void GoTo(RowPosition position) => _lines.GoTo(position);

    /// <summary>Reads the next row; null at the end of the file. Blank lines are passed over.</summary>
    public async ValueTask<FileRow?> ReadAsync(CancellationToken cancellationToken)
    {
        while (await _lines.ReadAsync(cancellationToken))
        {
            if (Parse() is { } row)
            {
                return row;
            }
        }

        return null;
    }

    /// <summary>All further rows.</summary>
    public async IAsyncEnumerable<FileRow> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await ReadAsync(cancellationToken) is { } row)
        {
            yield return row;
        }
    }

    /// <summary>Makes the row read last a rejected one: its times are not believed.</summary>
    public RejectedRow Reject(CleaningFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        var column = fault.Segment is { } segment ? _header[segment] : _header[Column.Total];
        return Rejection.Of(Position.Line, _header.Names[column], _fields[column], fault.Code, fault.Reason);
    }

    private FileRow? Parse()
    {
        if (_lines.IsTooLong)
        {
            return Refuse(RejectionCode.LineTooLong, $"The line is longer than {LineReader.MaxLineBytes} bytes.");
        }

        switch (_fields.Split(_lines.Line))
        {
            case RejectionCode.NotUtf8:
                return Refuse(RejectionCode.NotUtf8, "The line is not UTF-8 text; save the file as UTF-8.");
            case RejectionCode.NotText:
                return Refuse(RejectionCode.NotText, "The line holds control characters.");
            case RejectionCode.BadQuote:
                return Refuse(RejectionCode.BadQuote, "A quote is not closed within the line.");
            default:
                return _fields.IsBlank ? null
                    : HasFieldsOfHeader() ? _parser.Parse(_fields, Position.Line)
                    : Refuse(
                        RejectionCode.FieldCount,
                        $"The line has {_fields.Count} fields; the header has {_header.Names.Length}."
                    );
        }
    }

    /// <summary>Some programs end every line with empty fields; anything else too much is a comma in the wrong place.</summary>
    private bool HasFieldsOfHeader()
    {
        for (var i = _header.Names.Length; i < _fields.Count; i++)
        {
            if (!_fields[i].IsEmpty)
            {
                return false;
            }
        }

        return _fields.Count >= _header.Names.Length;
    }

    private FileRow.Unreadable Refuse(string code, string reason) =>
        new(Rejection.Of(Position.Line, string.Empty, string.Empty, code, reason));
}
