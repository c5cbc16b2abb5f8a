using System.Net.Http.Json;
using System.Text.Json;
using RoxMind.Grains.Imports.Rows;
using RoxMind.Grains.Persistence;

namespace RoxMind.Silo.Commands.Services;

/// <summary>Speaks to a service over its public interface, as any other program would.</summary>
internal sealed class ServiceClient : IDisposable
{
    private const string JobFields =
        "phase bytesRead bytesTotal accepted corrected missingSplits duplicates rejected absent withdrawn unread remarks eventIds error";

    private const int RowsRead = 100;
    private const int MostTries = 60;
    private static readonly TimeSpan _poll = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    // A service that is busy says so at once; all that is asked of it here can be asked again.
    private static readonly TimeSpan _firstPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan _longestPause = TimeSpan.FromSeconds(5);

    private readonly HttpClient _http;

    /// <summary>Finds the service.</summary>
    /// <param name="address">Where it listens.</param>
    /// <param name="key">An access key, where the service needs one.</param>
    public ServiceClient(Uri address, string? key = null)
    {
        _http = new HttpClient { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
        if (key is not null)
        {
            _http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        }
    }

    /// <summary>Where the service listens.</summary>
    public Uri Address => _http.BaseAddress!;

    /// <summary>Whether a RoxMind service is there, be it one that asks for another access key.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(_patience);
        try
        {
            var target = new Uri("graphql", UriKind.Relative);
            var question = new { query = "{ models { version } }" };
            using var response = await _http.PostAsJsonAsync(target, question, patience.Token);
            return ServiceAnswer.IsOfRoxMind(await response.Content.ReadAsStringAsync(patience.Token));
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Hands over a file; returns its upload id.</summary>
    public async Task<string> UploadAsync(string fileName, Stream content, CancellationToken cancellationToken)
    {
        using var body = new StreamContent(content);
        body.Headers.ContentType = new("application/octet-stream");
        var target = new Uri($"imports?fileName={Uri.EscapeDataString(fileName)}", UriKind.Relative);
        var answer = await SendAsync(() => _http.PostAsync(target, body, cancellationToken), cancellationToken);
        return answer.GetProperty("uploadId").GetString()!;
    }

    /// <summary>Runs a GraphQL operation, again for some minutes while the service is busy; returns its data.</summary>
    public async Task<JsonElement> QueryAsync(string query, object variables, CancellationToken cancellationToken)
    {
        var target = new Uri("graphql", UriKind.Relative);
        var tries = 0;
        while (true)
        {
            tries++;
            var answer = await SendAsync(
                () => _http.PostAsJsonAsync(target, new { query, variables }, cancellationToken),
                cancellationToken
            );
            if (!answer.TryGetProperty("errors", out var errors))
            {
                return answer.GetProperty("data");
            }

            if (tries == MostTries || !ServiceAnswer.IsBusy(errors[0]))
            {
                throw new ServiceCallException(errors[0].GetProperty("message").GetString() ?? "The service failed.");
            }

            await Task.Delay(GrowingPause.After(_firstPause, tries, _longestPause), cancellationToken);
        }
    }

    /// <summary>Starts the import of an upload.</summary>
    public Task StartImportAsync(
        string uploadId,
        string fileName,
        string? eventName,
        CancellationToken cancellationToken
    ) => StartImportAsync(uploadId, new ImportRequest(fileName, eventName), cancellationToken);

    /// <summary>Starts the import of an upload as a request asks for.</summary>
    public async Task StartImportAsync(string uploadId, ImportRequest request, CancellationToken cancellationToken)
    {
        var data = await QueryAsync(
            $$"""
            mutation (
              $uploadId: ID!, $fileName: String!, $eventName: String, $columns: [ColumnMappingInput!], $replace: Boolean!
            ) {
              importResults(
                uploadId: $uploadId, fileName: $fileName, eventName: $eventName, columns: $columns, replace: $replace
              ) {
                ... on Refused { code reason }
              }
            }
            """,
            new
            {
                uploadId,
                fileName = request.FileName,
                eventName = request.EventName,
                columns = request.Columns.Select(mapping => new { mapping.Column, mapping.Field }),
                replace = request.IsReplacing,
            },
            cancellationToken
        );
        if (data.GetProperty("importResults").TryGetProperty("reason", out var reason))
        {
            throw new ServiceCallException(reason.GetString() ?? "The import was refused.");
        }
    }

    /// <summary>How far an import has come, with its first rejected rows and its first values that were not read.</summary>
    public async Task<JsonElement> GetImportAsync(string uploadId, int rows, CancellationToken cancellationToken)
    {
        var data = await QueryAsync(
            $$"""
            query ($id: ID!, $rows: Int!) {
              importJob(id: $id) {
                {{JobFields}}
                rejectedRows(first: $rows) { edges { node { row line column value code reason } } }
                notes(first: $rows) { edges { node { row line column value code done } } }
              }
            }
            """,
            new { id = uploadId, rows },
            cancellationToken
        );
        return data.GetProperty("importJob");
    }

    /// <summary>Waits until an import is over.</summary>
    /// <param name="uploadId">The import.</param>
    /// <param name="name">Name of the file.</param>
    /// <param name="onProgress">Told how far the import has come, now and then.</param>
    /// <param name="cancellationToken">Ends the waiting; the import goes on.</param>
    public async Task<ImportedFile> FollowImportAsync(
        string uploadId,
        string name,
        Action<ImportedFile> onProgress,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            var import = ImportedFile.From(name, await GetImportAsync(uploadId, rows: 1, cancellationToken));
            onProgress(import);
            if (import.IsOver)
            {
                return ImportedFile.From(name, await GetImportAsync(uploadId, RowsRead, cancellationToken));
            }

            await Task.Delay(_poll, cancellationToken);
        }
    }

    /// <summary>How many results an event has, how many reached their athlete, and how many have no analysis.</summary>
    public async Task<(int Finishers, int Analyzed, int Unavailable)> GetEventCountsAsync(
        string eventId,
        CancellationToken cancellationToken
    )
    {
        var data = await QueryAsync(
            "query ($id: ID!) { event(id: $id) { finishers analyzed unavailable } }",
            new { id = eventId },
            cancellationToken
        );
        var counts = data.GetProperty("event");
        return (
            counts.GetProperty("finishers").GetInt32(),
            counts.GetProperty("analyzed").GetInt32(),
            counts.GetProperty("unavailable").GetInt32()
        );
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static async Task<JsonElement> SendAsync(
        Func<Task<HttpResponseMessage>> send,
        CancellationToken cancellationToken
    )
    {
        try
        {
            using var response = await send();
            var body = await response.Content.ReadAsStringAsync(cancellationToken);
            return response.IsSuccessStatusCode
                ? JsonDocument.Parse(body).RootElement
                : throw new ServiceCallException(ServiceAnswer.Describe(response.StatusCode, body));
        }
        catch (HttpRequestException fault)
        {
            throw new ServiceCallException($"The service cannot be reached: {fault.Message}", fault);
        }
    }
}
