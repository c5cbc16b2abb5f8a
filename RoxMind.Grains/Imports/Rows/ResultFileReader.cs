using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using RoxMind.Grains.Imports.Columns;
using RoxMind.Grains.Imports.Files;
using RoxMind.Grains.Imports.Lines;
using RoxMind.Grains.Imports.Rejections;
using RoxMind.Grains.Imports.Sources;
using RoxMind.Grains.Imports.Words;

namespace RoxMind.Grains.Imports.Rows;

/// <summary>
/// Reads a result file row by row, in one pass and, for text, in constant memory. Files are text whose fields are separated by comma,
/// semicolon or tab, objects of JSON (a list, or one a line), or Excel workbooks. Columns are found by name, or by what the request
/// tells of them: <c>gender</c>, <c>total_time</c>, <c>run_1</c>…<c>run_8</c> and <c>work_1</c>…<c>work_8</c> or the stations'
/// names are required; what else is known is taken when it is there.
/// </summary>
public sealed class ResultFileReader
{
    private readonly IRowSource _rows;
    private readonly RowParser _parser;
    private readonly ImmutableArray<string> _remarks;
    private int _row;

    private ResultFileReader(OpenedFile file, ResultHeader header, FileEvent? fileEvent)
    {
        var units = TimeUnits.Of(header, file.Sample);
        var dateColumn = header[Column.EventDate];
        var dates = new DateOrder(dateColumn < 0 ? [] : file.Sample.Select(row => row[dateColumn]));
        _rows = file.Rows;
        Header = header;
        _parser = new RowParser(header, fileEvent, units, dates);
        _parser.Prepare(file.Sample);
        _remarks =
        [
            .. PassedOverColumns.Describe(header),
            .. PenaltyColumns.Describe(header, units, file.Sample),
            .. units.Remarks,
        ];
    }

    /// <summary>The place after the last row read (after the header at first).</summary>
    public RowPosition Position => _rows.Position with { Row = _row };

    /// <summary>Whether the file has a column that names the event of each row.</summary>
    public bool NamesEvent => Header.NamesEvent;

    /// <summary>
    /// What is to be said about the file as far as it was read, for people: its encoding, columns that are passed over for others or hold
    /// penalties, the unit of its times.
    /// </summary>
    public ImmutableArray<string> Remarks => _rows.Remarks.AddRange(_remarks);

    /// <summary>Which column holds what.</summary>
    internal ResultHeader Header { get; }

    /// <summary>The fields of the row read last. Valid until the next read.</summary>
    internal RowFields Fields => _rows.Fields;

    /// <summary>Opens a file and reads its header.</summary>
    /// <param name="stream">The file, read from where it stands; stays the caller's.</param>
    /// <param name="request">Names the event of files without an event column.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="ResultFileException">The file is empty, is of no known form, or has no header of a result file.</exception>
    public static async Task<ResultFileReader> OpenAsync(
        Stream stream,
        ImportRequest request,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(request);
        var file = await FileForm.OpenAsync(stream, cancellationToken);
        if (file.WithoutResults is { } fault && request.Columns.IsEmpty && !ColumnNames.AreOfResults(file.Names))
        {
            throw new ResultFileException(fault);
        }

        var header = ResultHeader.Read(file.Names, request.Columns, file.Sample);
        var fileEvent = FileEvent.Of(request);
        return header.NamesEvent || fileEvent is not null
            ? new ResultFileReader(file, header, fileEvent)
            : throw new ResultFileException(
                "The file has no event_id or event_name column, and neither an event name nor a file name was given."
            );
    }

    /// <summary>Goes on at a place that <see cref="Position"/> once told, of this file or of an earlier reading of it.</summary>
    /// <remarks>The stream must be seekable.</remarks>
    public void GoTo(RowPosition position)
    {
        _rows.GoTo(position);
        _row = position.Row;
    }

    /// <summary>Reads the next row; null at the end of the file. Blank rows are passed over.</summary>
    public async ValueTask<FileRow?> ReadAsync(CancellationToken cancellationToken)
    {
        var read = await _rows.ReadAsync(cancellationToken);
        if (read == RowRead.End)
        {
            return null;
        }

        var place = new RowPlace(_rows.Position.Line, ++_row);
        return read == RowRead.Row
            ? _parser.Parse(_rows.Fields, place)
            : new FileRow.Unreadable(
                Rejection.Of(place, string.Empty, string.Empty, _rows.Fault.Code, _rows.Fault.Reason)
            );
    }

    /// <summary>All further rows.</summary>
    public async IAsyncEnumerable<FileRow> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await ReadAsync(cancellationToken) is { } row)
        {
            yield return row;
        }
    }
}
