using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RoxMind.Training.Tracking;

/// <summary>Speaks MLflow's REST API 2.0 with a tracking server.</summary>
/// <param name="client">A client whose base address is the server's.</param>
internal sealed class MlflowApi(HttpClient client)
{
    private const string Api = "api/2.0/mlflow/";
    private const int MostOfAnAnswer = 300;

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

    /// <summary>Asks for something.</summary>
    /// <returns>The answer; null when there is no such thing.</returns>
    /// <exception cref="TrackingException">The server can't be reached or refuses.</exception>
    public async Task<JsonNode?> FindAsync(string query, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(
            () => client.GetAsync(new Uri(Api + query, UriKind.Relative), cancellationToken),
            cancellationToken
        );
        if (answer.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        await RequireSuccessAsync(answer, query, cancellationToken);
        return await ReadAsync(answer, cancellationToken);
    }

    /// <summary>Asks for something to be done.</summary>
    /// <param name="method">Which method.</param>
    /// <param name="body">Its request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="TrackingException">The server can't be reached or refuses.</exception>
    public async Task<JsonNode> PostAsync<T>(string method, T body, CancellationToken cancellationToken)
    {
        using var answer = await SendPostAsync(method, body, cancellationToken);
        await RequireSuccessAsync(answer, method, cancellationToken);
        return await ReadAsync(answer, cancellationToken);
    }

    /// <summary>Asks for something to be made; that it is there already is no refusal.</summary>
    /// <param name="method">Which method.</param>
    /// <param name="body">Its request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="TrackingException">The server can't be reached or refuses.</exception>
    public async Task EnsureAsync<T>(string method, T body, CancellationToken cancellationToken)
    {
        using var answer = await SendPostAsync(method, body, cancellationToken);
        if (
            answer.IsSuccessStatusCode
            || !(await answer.Content.ReadAsStringAsync(cancellationToken)).Contains(
                "\"RESOURCE_ALREADY_EXISTS\"",
                StringComparison.Ordinal
            )
        )
        {
            await RequireSuccessAsync(answer, method, cancellationToken);
        }
    }

    /// <summary>Sends a file to the server's artifact proxy.</summary>
    /// <param name="path">Path below the proxy's root.</param>
    /// <param name="content">Its content.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="TrackingException">The server can't be reached or refuses.</exception>
    public async Task PutArtifactAsync(string path, byte[] content, CancellationToken cancellationToken)
    {
        var target = $"api/2.0/mlflow-artifacts/artifacts/{path}";
        using var body = new ByteArrayContent(content);
        using var answer = await SendAsync(
            () => client.PutAsync(new Uri(target, UriKind.Relative), body, cancellationToken),
            cancellationToken
        );
        await RequireSuccessAsync(answer, target, cancellationToken);
    }

    /// <summary>A text within an answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="path">Names from the outside in.</param>
    /// <exception cref="TrackingException">It is not there.</exception>
    public static string Text(JsonNode? answer, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            answer =
                (answer as JsonObject)?[name]
                ?? throw new TrackingException($"The tracking server's answer has no '{name}'.");
        }

        return answer!.ToString();
    }

    private static async Task<HttpResponseMessage> SendAsync(
        Func<Task<HttpResponseMessage>> send,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await send();
        }
        catch (HttpRequestException exception)
        {
            throw new TrackingException($"The tracking server can't be reached: {exception.Message}", exception);
        }
        catch (TaskCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TrackingException("The tracking server did not answer in time.", exception);
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
                $"The tracking server refused {path} with {(int)answer.StatusCode}: {text[..Math.Min(text.Length, MostOfAnAnswer)]}"
            );
        }
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

    private Task<HttpResponseMessage> SendPostAsync<T>(string method, T body, CancellationToken cancellationToken) =>
        SendAsync(
            () =>
                client.PostAsJsonAsync(
                    new Uri(Api + method, UriKind.Relative),
                    body,
                    JsonSerializerOptions.Default,
                    cancellationToken
                ),
            cancellationToken
        );
}
