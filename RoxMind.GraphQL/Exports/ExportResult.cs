using Microsoft.Net.Http.Headers;

namespace RoxMind.GraphQL.Exports;

/// <summary>Sends rows as a file while they are read; memory stays flat however many there are.</summary>
/// <param name="name">Name of the file, without its ending.</param>
/// <param name="form">How it is written.</param>
/// <param name="columns">Its columns.</param>
/// <param name="rows">Its rows.</param>
internal sealed class ExportResult<T>(
    string name,
    ExportForm form,
    IReadOnlyList<ExportColumn<T>> columns,
    IAsyncEnumerable<T> rows
) : IResult
{
    /// <summary>Rows that are sent together.</summary>
    private const int Together = 64;

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var cancellationToken = httpContext.RequestAborted;
        var (type, ending) =
            form == ExportForm.Csv ? ("text/csv; charset=utf-8", "csv") : ("application/json; charset=utf-8", "json");
        response.ContentType = type;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName($"{name}.{ending}");
        response.Headers.ContentDisposition = disposition.ToString();

        var names = columns.Select(column => column.Name).ToList();
        var target = response.BodyWriter;
        using IRowWriter writer = form == ExportForm.Csv ? new CsvRows(target) : new JsonRows(target);
        writer.Begin(names);
        var count = 0;
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            writer.Write(names, columns.Select(column => column.Read(row)));
            if (++count % Together == 0)
            {
                await target.FlushAsync(cancellationToken);
            }
        }

        writer.End();
        await target.FlushAsync(cancellationToken);
    }
}
