using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace RoxMind.Benchmarks.Clusters;

/// <summary>A file of one event that is uploaded, imported, and analysed to the last athlete.</summary>
/// <param name="file">The file.</param>
/// <param name="finishers">Results in it.</param>
internal sealed class ImportedEvent(string file, int finishers)
{
    private const string Import = """
        mutation ($uploadId: ID!) { importResults(uploadId: $uploadId, fileName: "results.csv") {
          __typename ... on Refused { reason }
        } }
        """;

    private const string Events = "{ events(first: 1) { edges { node { finishers analyzed } } } }";
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(100);

    /// <summary>Imports it.</summary>
    /// <param name="url">Where it is taken.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How long it took until all were recorded, and until all were analysed.</returns>
    public async Task<(TimeSpan Recorded, TimeSpan Analyzed)> ImportAsync(Uri url, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = url };
        var watch = Stopwatch.StartNew();
        var uploadId = await UploadAsync(http, cancellationToken);
        var begun = (await AskAsync(http, Import, new { uploadId }, cancellationToken)).GetProperty("importResults");
        if (begun.TryGetProperty("reason", out var reason))
        {
            throw new InvalidOperationException($"{reason}");
        }

        TimeSpan? recorded = null;
        while (true)
        {
            var edges = (await AskAsync(http, Events, null, cancellationToken))
                .GetProperty("events")
                .GetProperty("edges");
            if (edges.GetArrayLength() > 0)
            {
                var one = edges[0].GetProperty("node");
                recorded ??= one.GetProperty("finishers").GetInt32() >= finishers ? watch.Elapsed : null;
                if (one.GetProperty("analyzed").GetInt32() >= finishers)
                {
                    return (recorded ?? watch.Elapsed, watch.Elapsed);
                }
            }

            await Task.Delay(s_look, cancellationToken);
        }
    }

    private async Task<string> UploadAsync(HttpClient http, CancellationToken cancellationToken)
    {
        await using var source = File.OpenRead(file);
        using var content = new StreamContent(source);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var answer = await http.PostAsync(new Uri("imports", UriKind.Relative), content, cancellationToken);
        answer.EnsureSuccessStatusCode();
        var receipt = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return receipt.GetProperty("uploadId").GetString()!;
    }

    private static async Task<JsonElement> AskAsync(
        HttpClient http,
        string query,
        object? variables,
        CancellationToken cancellationToken
    )
    {
        using var answer = await http.PostAsJsonAsync("graphql", new { query, variables }, cancellationToken);
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return !json.TryGetProperty("errors", out var errors)
            ? json.GetProperty("data")
            : throw new InvalidOperationException($"{errors}");
    }
}
