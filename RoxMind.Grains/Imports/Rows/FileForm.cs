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
    /// <summary>Opens a file.</summary>
    /// <exception cref="ResultFileException">It is empty or of no known form.</exception>
    public static async Task<OpenedFile> OpenAsync(Stream stream, CancellationToken cancellationToken)
    {
        var lines = new LineReader(stream);
        var start = await lines.PeekAsync(cancellationToken);
        if (start.IsEmpty)
        {
            throw new ResultFileException("The file is empty.");
        }

        ForeignForm.Refuse(start.Span);
        return start.Span.StartsWith("PK\u0003\u0004"u8) ? SheetRows.Open(stream)
            : JsonForm.IsOf(start.Span) ? await JsonForm.OpenAsync(stream, lines, start.ToArray(), cancellationToken)
            : await TextRows.OpenAsync(lines, cancellationToken);
    }
}
