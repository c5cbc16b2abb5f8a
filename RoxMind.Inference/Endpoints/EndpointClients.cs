using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Embeddings;

namespace RoxMind.Inference.Endpoints;

/// <summary>Makes clients of OpenAI-compatible endpoints.</summary>
internal static class EndpointClients
{
    /// <summary>Stands in where a local server wants no key, as the library wants one.</summary>
    private const string NoKey = "none";

    /// <summary>A client that writes.</summary>
    /// <param name="options">The endpoint.</param>
    /// <param name="clock">Waits between two attempts.</param>
    /// <param name="key">The access key, or null.</param>
    public static IChatClient Chat(EndpointOptions options, TimeProvider clock, string? key) =>
        new ChatClient(options.Model, Credential(key), Settings(options, clock)).AsIChatClient();

    /// <summary>A client that makes vectors of texts.</summary>
    /// <param name="options">The endpoint.</param>
    /// <param name="clock">Waits between two attempts.</param>
    /// <param name="key">The access key, or null.</param>
    public static IEmbeddingGenerator<string, Embedding<float>> Embeddings(
        EndpointOptions options,
        TimeProvider clock,
        string? key
    ) => new EmbeddingClient(options.Model, Credential(key), Settings(options, clock)).AsIEmbeddingGenerator();

    private static ApiKeyCredential Credential(string? key) => new(string.IsNullOrWhiteSpace(key) ? NoKey : key);

    private static OpenAIClientOptions Settings(EndpointOptions options, TimeProvider clock) =>
        new()
        {
            Endpoint = options.Url,
            NetworkTimeout = options.Timeout,
            RetryPolicy = new EndpointRetries(options.Retries, clock),
        };

    /// <summary>The library's own rules of what is tried again and when, waiting by our clock.</summary>
    private sealed class EndpointRetries(int retries, TimeProvider clock) : ClientRetryPolicy(retries)
    {
        protected override Task WaitAsync(TimeSpan time, CancellationToken cancellationToken) =>
            Task.Delay(time, clock, cancellationToken);
    }
}
