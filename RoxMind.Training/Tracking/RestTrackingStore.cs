using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RoxMind.Training.Tracking;

/// <summary>An MLflow tracking server, by its REST API 2.0.</summary>
/// <param name="client">A client whose base address is the server's.</param>
/// <param name="clock">The clock.</param>
internal sealed class RestTrackingStore(HttpClient client, TimeProvider clock) : ITrackingStore
{
    private const string Api = "api/2.0/mlflow/";
    private const string ArtifactScheme = "mlflow-artifacts:/";

    /// <summary>Most values that a server takes at once.</summary>
    private const int BatchSize = 100;

    private readonly Dictionary<string, string> _artifactUris = [];

    /// <summary>A client for a server.</summary>
    /// <param name="server">The server's address.</param>
    /// <param name="token">Bearer token; null without.</param>
    public static HttpClient Client(Uri server, string? token)
    {
        var client = new HttpClient
        {
            BaseAddress = new UriBuilder(server) { Path = $"{server.AbsolutePath.TrimEnd('/')}/" }.Uri,
            Timeout = TimeSpan.FromSeconds(30),
        };
        if (!string.IsNullOrEmpty(token))
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return client;
    }

    /// <inheritdoc/>
    public async Task<string> BeginAsync(
        string experiment,
        string name,
        IReadOnlyDictionary<string, string> tags,
        CancellationToken cancellationToken
    )
    {
        var answer = await PostAsync(
            "runs/create",
            new
            {
                experiment_id = await ExperimentAsync(experiment, cancellationToken),
                run_name = name,
                start_time = Now(),
                tags = tags.Select(tag => new { key = tag.Key, value = tag.Value }),
            },
            cancellationToken
        );
        var info = Member(Member(answer, "run"), "info");
        var run = Text(info, "run_id");
        _artifactUris[run] = Text(info, "artifact_uri");
        return run;
    }

    /// <inheritdoc/>
    public async Task LogAsync(
        string run,
        IReadOnlyDictionary<string, string> parameters,
        IReadOnlyDictionary<string, double> metrics,
        CancellationToken cancellationToken
    )
    {
        var timestamp = Now();
        foreach (var some in parameters.Chunk(BatchSize))
        {
            await PostAsync(
                "runs/log-batch",
                new { run_id = run, @params = some.Select(one => new { key = one.Key, value = one.Value }) },
                cancellationToken
            );
        }

        foreach (var some in metrics.Chunk(BatchSize))
        {
            await PostAsync(
                "runs/log-batch",
                new
                {
                    run_id = run,
                    metrics = some.Select(one => new
                    {
                        key = one.Key,
                        value = one.Value,
                        timestamp,
                        step = 0,
                    }),
                },
                cancellationToken
            );
        }
    }

    /// <inheritdoc/>
    /// <exception cref="TrackingException">The server keeps artifacts where only MLflow's own clients reach them.</exception>
    public async Task LogArtifactAsync(string run, string path, byte[] content, CancellationToken cancellationToken)
    {
        var uri = _artifactUris[run];
        if (!uri.StartsWith(ArtifactScheme, StringComparison.Ordinal))
        {
            throw new TrackingException(
                $"The tracking server keeps artifacts at '{uri}', not behind itself; start it with --serve-artifacts."
            );
        }

        var target = $"api/2.0/mlflow-artifacts/artifacts/{uri[ArtifactScheme.Length..].TrimStart('/')}/{path}";
        using var body = new ByteArrayContent(content);
        using var answer = await SendAsync(() =>
            client.PutAsync(new Uri(target, UriKind.Relative), body, cancellationToken)
        );
        await RequireSuccessAsync(answer, target, cancellationToken);
    }

    /// <inheritdoc/>
    public Task EndAsync(string run, RunStatus status, CancellationToken cancellationToken) =>
        PostAsync(
            "runs/update",
            new
            {
                run_id = run,
                status = status.ToString().ToUpperInvariant(),
                end_time = Now(),
            },
            cancellationToken
        );

    private static async Task<HttpResponseMessage> SendAsync(Func<Task<HttpResponseMessage>> send)
    {
        try
        {
            return await send();
        }
        catch (HttpRequestException exception)
        {
            throw new TrackingException($"The tracking server can't be reached: {exception.Message}", exception);
        }
    }

    private static async Task RequireSuccessAsync(
        HttpResponseMessage answer,
        string path,
        CancellationToken cancellationToken
    )
    {
        if (!answer.IsSuccessStatusCode)
        {
            var text = await answer.Content.ReadAsStringAsync(cancellationToken);
            throw new TrackingException(
                $"The tracking server refused {path} with {(int)answer.StatusCode}: {text[..Math.Min(text.Length, 300)]}"
            );
        }
    }

    private static JsonNode Member(JsonNode? node, string name) =>
        (node as JsonObject)?[name] ?? throw new TrackingException($"The tracking server's answer has no '{name}'.");

    private static string Text(JsonNode node, string name) => Member(node, name).ToString();

    private long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private async Task<string> ExperimentAsync(string name, CancellationToken cancellationToken)
    {
        var path = new Uri(
            $"{Api}experiments/get-by-name?experiment_name={Uri.EscapeDataString(name)}",
            UriKind.Relative
        );
        using var answer = await SendAsync(() => client.GetAsync(path, cancellationToken));
        if (answer.StatusCode == HttpStatusCode.NotFound)
        {
            return Text(await PostAsync("experiments/create", new { name }, cancellationToken), "experiment_id");
        }

        await RequireSuccessAsync(answer, path.OriginalString, cancellationToken);
        return Text(Member(await ReadAsync(answer, cancellationToken), "experiment"), "experiment_id");
    }

    private async Task<JsonNode> PostAsync<T>(string method, T body, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(() =>
            client.PostAsJsonAsync(
                new Uri(Api + method, UriKind.Relative),
                body,
                JsonSerializerOptions.Default,
                cancellationToken
            )
        );
        await RequireSuccessAsync(answer, method, cancellationToken);
        return await ReadAsync(answer, cancellationToken);
    }

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        try
        {
            return await answer.Content.ReadFromJsonAsync<JsonNode>(cancellationToken) ?? new JsonObject();
        }
        catch (JsonException exception)
        {
            throw new TrackingException("The tracking server's answer is not JSON; is the address right?", exception);
        }
    }
}
