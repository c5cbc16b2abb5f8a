using System.Collections.Immutable;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using RoxMind.Grains.Imports.Columns;
using RoxMind.Grains.Imports.Files;
using RoxMind.Grains.Imports.Lines;
using RoxMind.Grains.Imports.Rejections;

namespace RoxMind.Grains.Imports.Sources.Sheets;

/// <summary>The rows of a sheet of an Excel workbook, read one after the other; its lines are the rows of the sheet.</summary>
internal sealed class SheetRows : IRowSource, IDisposable
{
    private const int MostRowsBeforeHeader = 20;

    private readonly Stream _stream;
    private readonly string _sheet;
    private readonly int _width;

    // Null until the first row is read, and after the last: while it lives it may keep a file of the workbook's texts.
    private IEnumerator<IDictionary<string, object?>>? _rows;
    private bool _isOver;
    private int _line;

    private SheetRows(Stream stream, string sheet, int headerLine, int width) =>
        (_stream, _sheet, _line, _width) = (stream, sheet, headerLine, width);

    /// <inheritdoc/>
    public RowPosition Position => new(_line, _stream.Position);

    /// <inheritdoc/>
    public RowFields Fields { get; } = new();

    /// <inheritdoc/>
    public RowFault Fault { get; private set; }

    /// <inheritdoc/>
    public ImmutableArray<string> Remarks => [$"The file is a workbook; its sheet '{_sheet}' is read."];

    /// <summary>Opens a workbook: the first sheet with a header of results in it, else the first.</summary>
    /// <exception cref="ResultFileException">It is no workbook, or has nothing in it.</exception>
    public static OpenedFile Open(Stream stream)
    {
        try
        {
            ForeignForm.RefuseArchive(stream);
            var (sheet, line, names, sample) = FindHeader(stream);
#pragma warning disable CA2000 // before its first row and behind its last it holds nothing
            var rows = new SheetRows(stream, sheet, line, names.Length);
#pragma warning restore CA2000
            return new OpenedFile(rows, names, sample);
        }
#pragma warning disable CA1031 // boundary: the reader of workbooks throws whatever its parts throw at a file that is none.
        catch (Exception fault) when (fault is not (ResultFileException or OperationCanceledException))
#pragma warning restore CA1031
        {
            throw new ResultFileException(
                "The file is no Excel workbook (.xlsx) that can be read: open it in a spreadsheet program, and save it again as .xlsx or as CSV.",
                fault
            );
        }
    }

    /// <inheritdoc/>
    public void GoTo(RowPosition position)
    {
        Dispose();
        (_line, _isOver) = (position.Line, false);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _rows?.Dispose();
        _rows = null;
    }

    /// <inheritdoc/>
    public ValueTask<RowRead> ReadAsync(CancellationToken cancellationToken)
    {
        while (MoveNext())
        {
            cancellationToken.ThrowIfCancellationRequested();
            _line++;
            Fields.Clear();
            var isText = true;
            foreach (var text in _rows!.Current.Values.Take(_width).Select(CellText.Of))
            {
                isText &= !text.Any(letter => char.IsControl(letter) && letter != '\t');
                Fields.Append(text);
            }

            while (Fields.Count < _width)
            {
                Fields.Append([]);
            }

            if (!Fields.IsBlank)
            {
                Fault = new RowFault(RejectionCode.NotText, "The row holds control characters or line ends.");
                return ValueTask.FromResult(isText ? RowRead.Row : RowRead.Broken);
            }
        }

        return ValueTask.FromResult(RowRead.End);
    }

    private static (string Sheet, int Line, ImmutableArray<string> Names, List<string[]> Sample) FindHeader(
        Stream stream
    )
    {
        (string, int, ImmutableArray<string>, List<string[]>)? first = null;
        foreach (var sheet in stream.GetSheetNames())
        {
            var rows = Read(stream, sheet)
                .Take(MostRowsBeforeHeader + OpenedFile.SampleRows)
                .Select(row => row.Values.Select(CellText.Of).ToArray())
                .ToList();
            var header = rows.FindIndex(0, Math.Min(rows.Count, MostRowsBeforeHeader), ColumnNames.AreOfResults);
            if (header >= 0)
            {
                return Below(header);
            }

            var filled = rows.FindIndex(row => Array.Exists(row, text => text.Length > 0));
            first ??= filled >= 0 ? Below(filled) : null;

            (string, int, ImmutableArray<string>, List<string[]>) Below(int at)
            {
                var width = rows[at].Length;
                var sample = rows.Skip(at + 1)
                    .Where(row => Array.Exists(row, text => text.Length > 0))
                    .Take(OpenedFile.SampleRows)
                    .Select(row =>
                        row.Take(width).Concat(Enumerable.Repeat(string.Empty, width)).Take(width).ToArray()
                    );
                return (sheet, at + 1, [.. rows[at]], [.. sample]);
            }
        }

        return first ?? throw new ResultFileException("The workbook is empty.");
    }

    private static IEnumerable<IDictionary<string, object?>> Read(Stream stream, string sheet)
    {
        stream.Position = 0;
        return stream
            .Query(useHeaderRow: false, sheet, ExcelType.XLSX, configuration: new OpenXmlConfiguration())
            .Cast<IDictionary<string, object?>>();
    }

    private bool MoveNext()
    {
        if (_rows is null && !_isOver)
        {
            _rows = Read(_stream, _sheet).GetEnumerator();
            for (var line = 0; line < _line && _rows.MoveNext(); line++)
            {
                // Rows cannot be jumped to in a workbook.
            }
        }

        if (_rows?.MoveNext() == true)
        {
            return true;
        }

        Dispose();
        _isOver = true;
        return false;
    }
}
