using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RoxMind.Tests.Cluster;

namespace RoxMind.Tests.Docs;

/// <summary>The service with the demo data of the repository, spoken to as the documentation says.</summary>
internal sealed class DocService : IAsyncDisposable
{
    private static readonly string _data = Path.Combine(RepositoryRoot.Path, "data");
    private readonly Deployment _deployment;
    private readonly HttpClient _http;

    private DocService(Deployment deployment) =>
        (_deployment, _http) = (deployment, new HttpClient { BaseAddress = deployment.Url });

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Starts the service as it can be run, and imports the data.</summary>
    public static async Task<DocService> StartAsync(bool isCluster)
    {
        var deployment = await Deployment.StartAsync(isCluster);
        try
        {
            foreach (var file in Directory.EnumerateFiles(_data, "synthetic-*.csv").Order(StringComparer.Ordinal))
            {
                // One after the other: an open event is explained by what is known when a result comes, be it of another event.
                await deployment.ImportAsync(file);
            }

            return new DocService(deployment);
        }
        catch
        {
            await deployment.DisposeAsync();
            throw;
        }
    }

    /// <summary>Uploads a file of the data folder; its id.</summary>
    public async Task<string> UploadAsync(string file)
    {
        using var content = new StreamContent(File.OpenRead(Path.Combine(RepositoryRoot.Path, file)));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var response = await _http.PostAsync(new Uri("imports", UriKind.Relative), content, Cancel);
        return (await response.Content.ReadFromJsonAsync<JsonElement>(Cancel))
            .EnumerateObject()
            .First()
            .Value.GetString()!;
    }

    /// <summary>Runs an operation as its example says.</summary>
    public async Task<JsonNode> RunAsync(DocExample example, JsonNode? variables) =>
        example.Transport switch
        {
            "sse" => await StreamAsync(example.Query, variables, example.Count),
            "websocket" => await SocketAsync(example.Query, variables, example.Count),
            _ => await PostAsync(example.Query, variables),
        };

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _deployment.DisposeAsync();
    }

    private async Task<JsonNode> PostAsync(string query, JsonNode? variables)
    {
        using var response = await _http.PostAsJsonAsync("graphql", new { query, variables }, Cancel);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!;
    }

    private async Task<JsonArray> StreamAsync(string query, JsonNode? variables, int count)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql")
        {
            Content = JsonContent.Create(new { query, variables }),
        };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Cancel));
        var results = new JsonArray();
        while (results.Count < count && await reader.ReadLineAsync(Cancel) is { } line)
        {
            if (line.StartsWith("data: {", StringComparison.Ordinal))
            {
                results.Add(JsonNode.Parse(line["data: ".Length..]));
            }
        }

        return results;
    }

    private async Task<JsonArray> SocketAsync(string query, JsonNode? variables, int count)
    {
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        var url = new UriBuilder(new Uri(_deployment.Url, "graphql")) { Scheme = "ws" }.Uri;
        await socket.ConnectAsync(url, Cancel);
        await SendAsync(socket, new { type = "connection_init" });
        await ReceiveAsync(socket);
        var payload = new { query, variables };
        await SendAsync(
            socket,
            new
            {
                id = "1",
                type = "subscribe",
                payload,
            }
        );
        var results = new JsonArray();
        while (results.Count < count)
        {
            results.Add((await ReceiveAsync(socket))["payload"]!.DeepClone());
        }

        return results;
    }

    private static async Task SendAsync(ClientWebSocket socket, object message) =>
        await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, true, Cancel);

    private static async Task<JsonNode> ReceiveAsync(ClientWebSocket socket)
    {
        var buffer = new byte[64 * 1024];
        var length = 0;
        ValueWebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer.AsMemory(length), Cancel);
            length += part.Count;
        } while (!part.EndOfMessage);

        return JsonNode.Parse(Encoding.UTF8.GetString(buffer, 0, length))!;
    }
}
