using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Inference.Decoding;
using RoxMind.Inference.Decoding.Generations;
using RoxMind.Inference.Decoding.Sampling;
using RoxMind.Inference.Models;

namespace RoxMind.Inference.Chat;

/// <summary>
/// The language model that runs here, as a chat client. Messages are put to it as they are, one after the other: its own
/// prompts are documents to be continued. Stop sequences and tools are not known; a text ends where the model or a constraint
/// ends it.
/// </summary>
/// <param name="model">The model.</param>
/// <param name="engine">What runs it.</param>
/// <param name="maxTokens">Most tokens of a text whose options say nothing.</param>
/// <param name="leastShare">Least share of what the model had to say that a constraint has to leave.</param>
internal sealed class LocalChatClient(TextModel model, DecodeEngine engine, int maxTokens, double leastShare = 0)
    : IChatClient
{
    private readonly GenerationReader _reader = new(engine, model.Tokenizer.Tokens);
    private readonly ChatClientMetadata _metadata = new("roxmind", null, model.Name);

    /// <inheritdoc/>
    /// <exception cref="TextGenerationException">The model can't take the text, or could not write it.</exception>
    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        var generation = Submit(messages, options);
        var text = await Guarded(_reader.ReadAllAsync(generation, cancellationToken));
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, text))
        {
            ModelId = model.Name,
            FinishReason = Reason(generation.End),
            Usage = Usage(generation),
        };
    }

    /// <inheritdoc/>
    /// <exception cref="TextGenerationException">The model can't take the text, or could not write it.</exception>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        var generation = Submit(messages, options);
        await using var pieces = _reader.ReadAsync(generation, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await Guarded(pieces.MoveNextAsync().AsTask()))
        {
            yield return new ChatResponseUpdate(ChatRole.Assistant, pieces.Current) { ModelId = model.Name };
        }

        yield return new ChatResponseUpdate(ChatRole.Assistant, [new UsageContent(Usage(generation))])
        {
            ModelId = model.Name,
            FinishReason = Reason(generation.End),
        };
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(ChatClientMetadata) ? _metadata
            : serviceType.IsInstanceOfType(this) ? this
            : null;
    }

    /// <summary>Stops the engine and gives the model back.</summary>
    public void Dispose()
    {
        engine.Dispose();
        model.Dispose();
    }

    private static ChatFinishReason Reason(GenerationEnd end) =>
        end switch
        {
            GenerationEnd.Complete => ChatFinishReason.Stop,
            GenerationEnd.Length => ChatFinishReason.Length,
            _ => ChatFinishReason.ContentFilter,
        };

    private static UsageDetails Usage(Generation generation)
    {
        var (input, output) = (generation.Request.Prompt.Count, generation.Tokens.Length);
        return new UsageDetails
        {
            InputTokenCount = input,
            OutputTokenCount = output,
            TotalTokenCount = input + output,
        };
    }

    private static async Task<T> Guarded<T>(Task<T> reading)
    {
        try
        {
            return await reading;
        }
        catch (InvalidOperationException failure)
        {
            throw new TextGenerationException(FallbackReason.BrokenModel, failure.Message, failure);
        }
    }

    private Generation Submit(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        ArgumentNullException.ThrowIfNull(messages);
        IEnumerable<string> parts = [.. messages.Select(message => message.Text)];
        if (options?.Instructions is { Length: > 0 } instructions)
        {
            parts = parts.Prepend(instructions);
        }

        var request = new GenerationRequest
        {
            Prompt = model.Prompt(string.Join("\n\n", parts)),
            MaxTokens = Math.Max(1, options?.MaxOutputTokens ?? maxTokens),
            Sampling = new SamplingOptions
            {
                Temperature = options?.Temperature ?? 0,
                TopP = options?.TopP ?? 1,
                LeastShare = leastShare,
                Seed = options?.Seed ?? 0,
            },
            Constraint = ConstraintProperty.ConstraintOf(options),
            IsInteractive = ConstraintProperty.IsInteractive(options),
        };
        return engine.Submit(request) switch
        {
            EngineReply.Accepted accepted => accepted.Generation,
            EngineReply.QueueFull full => throw new TextGenerationException(
                FallbackReason.QueueFull,
                $"{full.Waiting} texts are waiting already."
            ),
            EngineReply.PromptTooLong tooLong => throw new TextGenerationException(
                FallbackReason.BrokenModel,
                $"The prompt has {tooLong.Tokens} tokens, and the model takes {tooLong.Most} with its text (Coach:Context)."
            ),
            _ => throw new OperationCanceledException("The text engine shuts down."),
        };
    }
}
