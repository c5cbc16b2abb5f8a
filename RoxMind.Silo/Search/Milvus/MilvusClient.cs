using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace RoxMind.Silo.Search.Milvus;

/// <summary>
/// Milvus' public REST interface, version 2. A refusal comes with the status 200 and a code; nothing is retried there, so requests are
/// sent again here. Only such are sent with this as may be: all of ours mean the same twice as once.
/// </summary>
internal sealed class MilvusClient(IOptions<MilvusOptions> options, TimeProvider clock) : IDisposable
{
    private const int TooManyRequests = 8;
    private const int ServiceNotReady = 1;

    private static readonly TimeSpan s_firstPause = TimeSpan.FromMilliseconds(50);

    private readonly MilvusOptions _options = options.Value;

    /// <summary>Each request has a time of its own.</summary>
    private readonly HttpClient _http = new() { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Sends a request.</summary>
    /// <param name="path">The operation, such as <c>entities/search</c>.</param>
    /// <param name="body">Its arguments; database and collection are added.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>What it answered as <c>data</c>; null when that was nothing.</returns>
    /// <exception cref="MilvusException">It failed.</exception>
    public async Task<JsonNode?> SendAsync(string path, JsonObject body, CancellationToken cancellationToken)
    {
        body["dbName"] = _options.Database;
        body["collectionName"] = _options.Collection;
        using var late = new CancellationTokenSource(_options.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        var attempt = 0;
        while (true)
        {
            try
            {
                return await SendOnceAsync(path, body, either.Token);
            }
            catch (OperationCanceledException fault) when (!cancellationToken.IsCancellationRequested)
            {
                throw new MilvusException(
                    MilvusFault.TooSlow,
                    $"Milvus did not answer {path} within {_options.Timeout.TotalSeconds:0.###} s.",
                    cause: fault
                );
            }
            catch (MilvusException fault) when (attempt < _options.Retries && IsWorthRepeating(fault))
            {
                await PauseAsync(attempt++, path, either.Token, cancellationToken);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task PauseAsync(int attempt, string path, CancellationToken either, CancellationToken caller)
    {
        try
        {
            await Task.Delay(s_firstPause * (1 << attempt), clock, either);
        }
        catch (OperationCanceledException fault) when (!caller.IsCancellationRequested)
        {
            throw new MilvusException(
                MilvusFault.TooSlow,
                $"Milvus did not do {path} within {_options.Timeout.TotalSeconds:0.###} s.",
                cause: fault
            );
        }
    }

    private async Task<JsonNode?> SendOnceAsync(string path, JsonObject body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_options.Address!, $"/v2/vectordb/{path}"))
        {
            Content = JsonContent.Create(body),
        };
        if (_options.Token is { } token)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        try
        {
            using var response = await _http.SendAsync(request, cancellationToken);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                throw new MilvusException(
                    response.StatusCode >= HttpStatusCode.InternalServerError
                        ? MilvusFault.Unreachable
                        : MilvusFault.Refused,
                    $"Milvus answered {path} with the status {(int)response.StatusCode}."
                );
            }

            return DataOf(path, await response.Content.ReadFromJsonAsync<JsonNode>(cancellationToken));
        }
        catch (HttpRequestException fault)
        {
            throw new MilvusException(
                MilvusFault.Unreachable,
                $"Milvus cannot be reached at {_options.Address}.",
                cause: fault
            );
        }
        catch (JsonException fault)
        {
            throw new MilvusException(MilvusFault.Garbled, $"Milvus answered {path} with no JSON.", cause: fault);
        }
    }

    private static JsonNode? DataOf(string path, JsonNode? answer)
    {
        if (
            answer is not JsonObject known
            || known["code"] is not JsonValue value
            || !value.TryGetValue<int>(out var code)
        )
        {
            throw new MilvusException(MilvusFault.Garbled, $"Milvus answered {path} without a code.");
        }

        // Version 2 says 0; some of its operations have said 200.
        return code is 0 or 200
            ? known["data"]
            : throw new MilvusException(
                MilvusFault.Refused,
                $"Milvus refused {path} with the code {code}: {known["message"]}",
                code
            );
    }

    private static bool IsWorthRepeating(MilvusException fault) =>
        fault.Fault == MilvusFault.Unreachable
        || (fault.Fault == MilvusFault.Refused && fault.Code is ServiceNotReady or TooManyRequests);
}
