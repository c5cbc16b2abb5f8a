using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace RoxMind.Tests.Search.Milvus;

/// <summary>
/// Speaks the part of Milvus' published REST interface (v2) that an index of vectors needs, over HTTP: refusals come with the status 200 and
/// a code, whatever the content type of the request. It can be away, slow, or refuse.
/// </summary>
internal sealed class MilvusStandIn : IAsyncDisposable
{
    private const int NotFound = 100;
    private const int BadParameter = 1100;

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<(string Database, string Name), StandInCollection> _collections = new();

    private MilvusStandIn(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    /// <summary>What becomes of a request before it is looked at; nothing by default.</summary>
    public Func<HttpContext, string, Task<bool>> Before { get; set; } = (_, _) => Task.FromResult(false);

    /// <summary>The operations asked for, in order.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    public static async Task<MilvusStandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var standIn = new MilvusStandIn(app);
        app.MapPost("/v2/vectordb/{area}/{operation}", standIn.HandleAsync);
        await app.StartAsync();
        return standIn;
    }

    /// <summary>Cuts every connection without an answer.</summary>
    public void GoAway() =>
        Before = (http, _) =>
        {
            http.Abort();
            return Task.FromResult(true);
        };

    /// <summary>Answers nothing until the caller gives up.</summary>
    public void BecomeSlow() =>
        Before = async (http, _) =>
        {
            await Task.Delay(Timeout.Infinite, http.RequestAborted);
            return true;
        };

    /// <summary>Refuses some operation with a code.</summary>
    public void Refuse(string operation, int code, int times = int.MaxValue) =>
        Before = async (http, asked) =>
        {
            if (asked != operation || times-- <= 0)
            {
                return false;
            }

            await http.Response.WriteAsJsonAsync(new { code, message = "refused by the test" }, http.RequestAborted);
            return true;
        };

    public void Recover() => Before = (_, _) => Task.FromResult(false);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task HandleAsync(HttpContext http, string area, string operation)
    {
        var asked = $"{area}/{operation}";
        Asked.Enqueue(asked);
        if (await Before(http, asked))
        {
            return;
        }

        using var reader = new StreamReader(http.Request.Body);
        var body = JsonNode.Parse(await reader.ReadToEndAsync(http.RequestAborted)) as JsonObject ?? [];
        await http.Response.WriteAsJsonAsync(Answer(asked, body), http.RequestAborted);
    }

    private JsonObject Answer(string asked, JsonObject body)
    {
        var database = body["dbName"]?.GetValue<string>() ?? "default";
        if (asked == "collections/list")
        {
            var names = _collections.Keys.Where(key => key.Database == database).Select(key => (JsonNode)key.Name);
            return Good(new JsonArray([.. names]));
        }

        var key = (database, body["collectionName"]?.GetValue<string>() ?? string.Empty);
        switch (asked)
        {
            case "collections/has":
                return Good(new JsonObject { ["has"] = _collections.ContainsKey(key) });
            case "collections/create":
                _collections.TryAdd(key, new StandInCollection(body));
                return Good(new JsonObject());
            case "collections/drop":
                _collections.TryRemove(key, out _);
                return Good(new JsonObject());
        }

        if (!_collections.TryGetValue(key, out var collection))
        {
            return Bad(NotFound, $"can't find collection[database={key.Item1}][collection={key.Item2}]");
        }

        try
        {
            return asked switch
            {
                "collections/describe" => Good(collection.Describe(key.Item2)),
                "collections/load" => Good(new JsonObject()),
                "entities/insert" or "entities/upsert" => Good(collection.Upsert(asked, body["data"])),
                "entities/delete" => Good(collection.Delete(body["filter"]!.GetValue<string>())),
                "entities/query" => Good(collection.Query(body)),
                "entities/search" => Good(collection.Search(body)),
                _ => Bad(BadParameter, $"{asked} is not supported"),
            };
        }
        catch (FormatException fault)
        {
            return Bad(BadParameter, fault.Message);
        }
    }

    private static JsonObject Good(JsonNode data) => new() { ["code"] = 0, ["data"] = data };

    private static JsonObject Bad(int code, string message) => new() { ["code"] = code, ["message"] = message };
}
