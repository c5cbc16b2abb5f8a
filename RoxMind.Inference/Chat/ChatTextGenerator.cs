using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Grains.Coaching.Prompts;

namespace RoxMind.Inference.Chat;

/// <summary>Writes texts by a chat client: the model that runs here, or an endpoint.</summary>
/// <param name="source">What there is to write with.</param>
/// <param name="options">Length, spread and time limit.</param>
/// <param name="clock">Measures the time limit.</param>
internal sealed class ChatTextGenerator(CoachSource source, CoachOptions options, TimeProvider clock) : ITextGenerator
{
    /// <inheritdoc/>
    public string? Endpoint => options.Endpoint.Url is { } url ? options.Endpoint.NameAt(url) : null;

    /// <inheritdoc/>
    public async ValueTask<TextModelInfo> DescribeAsync(CancellationToken cancellationToken)
    {
        var backend = await source.GetBackendAsync(cancellationToken);
        return new TextModelInfo(
            backend.Model,
            backend is CoachBackend.Ready ready ? ready.Style : PromptStyle.Compact
        );
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> GenerateAsync(
        TextRequest request,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var backend = await source.GetBackendAsync(cancellationToken);
        if (backend is not CoachBackend.Ready ready)
        {
            throw Absence(backend);
        }

        using var limit = new CancellationTokenSource(options.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        await using var updates = ready
            .Client.GetStreamingResponseAsync(request.Prompt, Options(ready, request), either.Token)
            .GetAsyncEnumerator(either.Token);
        while (await NextAsync(updates, ready, limit.Token, cancellationToken))
        {
            if (updates.Current.FinishReason == ChatFinishReason.ContentFilter)
            {
                throw new TextGenerationException(
                    FallbackReason.NotGrounded,
                    "The model came to a place where none of its words was allowed."
                );
            }

            if (updates.Current.Text is { Length: > 0 } text)
            {
                yield return text;
            }
        }
    }

    private static async Task<bool> NextAsync(
        IAsyncEnumerator<ChatResponseUpdate> updates,
        CoachBackend.Ready ready,
        CancellationToken limit,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await updates.MoveNextAsync();
        }
        catch (TextGenerationException)
        {
            throw;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException late) when (limit.IsCancellationRequested || !ready.IsLocal)
        {
            throw new TextGenerationException(FallbackReason.TimedOut, "The text took too long.", late);
        }
#pragma warning disable CA1031 // Whatever a foreign endpoint or the library in front of it does: the sentence planner stands in.
        catch (Exception failure) when (!ready.IsLocal)
#pragma warning restore CA1031
        {
            throw new TextGenerationException(FallbackReason.EndpointFailed, failure.Message, failure);
        }
    }

    private static TextGenerationException Absence(CoachBackend backend) =>
        backend is CoachBackend.Absent absent
            ? new TextGenerationException(absent.Reason, absent.Message)
            : throw new InvalidOperationException("Backends are ready or absent.");

    private ChatOptions Options(CoachBackend.Ready ready, TextRequest request)
    {
        var chat = new ChatOptions
        {
            MaxOutputTokens = options.MaxTokens,
            Temperature = (float)options.Temperature,
            TopP = (float)options.TopP,
            Seed = request.Seed,
        };
        return !ready.IsLocal ? chat
            : request.Constraint is { } constraint ? chat.Under(constraint, request.IsInteractive)
            : throw new InvalidOperationException("The model that runs here writes under a constraint alone.");
    }
}
