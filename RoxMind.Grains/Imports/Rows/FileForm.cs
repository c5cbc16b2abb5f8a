using RoxMind.Grains.Imports.Files;
using RoxMind.Grains.Imports.Lines;
using RoxMind.Grains.Imports.Sources;
using RoxMind.Grains.Imports.Sources.Json;
using RoxMind.Grains.Imports.Sources.Sheets;
using RoxMind.Grains.Imports.Sources.Text;

namespace RoxMind.Grains.Imports.Rows;

/// <summary>Tells from the first bytes of a file which form it has, and opens it.</summary>
internal static class FileForm
{
    private static ReadOnlySpan<byte> OldWorkbook => [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>Opens a file.</summary>
    /// <exception cref="ResultFileException">It is empty or of no known form.</exception>
    public static async Task<OpenedFile> OpenAsync(Stream stream, CancellationToken cancellationToken)
    {
        var lines = new LineReader(stream);
        var start = await lines.PeekAsync(cancellationToken);
        return IsWorkbook(start.Span) ? SheetRows.Open(stream)
            : JsonForm.IsOf(start.Span) ? await JsonForm.OpenAsync(stream, lines, start.ToArray(), cancellationToken)
            : await TextRows.OpenAsync(lines, cancellationToken);
    }

    private static bool IsWorkbook(ReadOnlySpan<byte> start) =>
        start.IsEmpty ? throw new ResultFileException("The file is empty.")
        : start.StartsWith(OldWorkbook)
            ? throw new ResultFileException("The file is an old Excel workbook (.xls); save it as .xlsx or as CSV.")
        : start.StartsWith("PK\u0003\u0004"u8);
}
