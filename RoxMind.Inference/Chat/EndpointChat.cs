using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;

namespace RoxMind.Inference.Chat;

/// <summary>Makes chat clients of OpenAI-compatible endpoints.</summary>
internal static class EndpointChat
{
    /// <summary>Stands in where a local server wants no key, as the library wants one.</summary>
    private const string NoKey = "none";

    /// <summary>A client of an endpoint.</summary>
    /// <param name="options">The endpoint.</param>
    /// <param name="clock">Waits between two attempts.</param>
    /// <param name="key">The access key, or null.</param>
    public static IChatClient Open(CoachEndpointOptions options, TimeProvider clock, string? key)
    {
        ArgumentNullException.ThrowIfNull(options);
        var settings = new OpenAIClientOptions
        {
            Endpoint = options.Url,
            NetworkTimeout = options.Timeout,
            RetryPolicy = new EndpointRetries(options.Retries, clock),
        };
        return new ChatClient(
            options.Model,
            new ApiKeyCredential(string.IsNullOrWhiteSpace(key) ? NoKey : key),
            settings
        ).AsIChatClient();
    }

    /// <summary>The library's own rules of what is tried again and when, waiting by our clock.</summary>
    private sealed class EndpointRetries(int retries, TimeProvider clock) : ClientRetryPolicy(retries)
    {
        protected override Task WaitAsync(TimeSpan time, CancellationToken cancellationToken) =>
            Task.Delay(time, clock, cancellationToken);
    }
}
