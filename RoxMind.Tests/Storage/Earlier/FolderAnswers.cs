using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using RoxMind.Silo.Commands.Services;

namespace RoxMind.Tests.Storage.Earlier;

/// <summary>Asks a running service what is in its data folder.</summary>
internal sealed class FolderAnswers(Uri service) : IDisposable
{
    private readonly ServiceClient _client = new(service);
    private readonly HttpClient _http = new() { BaseAddress = service };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Asks a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="entries">How many entries of a feed are read; there must be as many.</param>
    public async Task<JsonNode> AskAsync(FolderQuestion question, int entries)
    {
        if (question.Kind == FolderQueries.Feed)
        {
            return await FollowAsync(FolderQueries.Follow, question.Of, entries);
        }

        var answer = await _client.QueryAsync(
            FolderQueries.Of(question.Kind),
            question.Of.Length == 0 ? new { } : new { of = question.Of },
            Cancel
        );
        return AsListed(JsonNode.Parse(answer.GetRawText()))!;
    }

    /// <summary>The answer with plain lists in the place of connections that were lists in earlier versions.</summary>
    private static JsonNode? AsListed(JsonNode? answer)
    {
        if (answer is JsonArray list)
        {
            return new JsonArray([.. list.Select(AsListed)]);
        }

        if (answer is not JsonObject fields)
        {
            return answer?.DeepClone();
        }

        var listed = new JsonObject();
        foreach (var (name, value) in fields)
        {
            listed[name] =
                name is "races" or "onCourse" && value?["edges"] is JsonArray edges
                    ? new JsonArray([.. edges.Select(edge => AsListed(edge!["node"]))])
                    : AsListed(value);
        }

        return listed;
    }

    /// <summary>Follows a subscription to its end, or for so many of its answers.</summary>
    public async Task<JsonArray> FollowAsync(string subscription, string of, int count)
    {
        var body = new { query = subscription, variables = new { of } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = JsonContent.Create(body) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Cancel));
        var results = new JsonArray();
        while (results.Count < count && await reader.ReadLineAsync(Cancel) is { } line)
        {
            if (line.StartsWith("data: {", StringComparison.Ordinal))
            {
                results.Add(JsonNode.Parse(line["data: ".Length..])!["data"]!.DeepClone());
            }
        }

        return results;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _client.Dispose();
        _http.Dispose();
    }
}
