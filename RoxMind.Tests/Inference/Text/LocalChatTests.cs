using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging.Abstractions;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Inference.Chat;
using RoxMind.Inference.Decoding;
using RoxMind.Inference.Models;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.Inference.Text;

[Slow]
public sealed class LocalChatTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly LocalChatClient _client;

    public LocalChatTests()
    {
        TinyCoach.Write(_folder.Path);
        var model = TextModel.Load(_folder.Path, new TextGraphOptions { Threads = 1 });
        var limits = new DecodeEngineOptions { Slots = 1, Queue = 1 };
        _client = new LocalChatClient(
            model,
            new DecodeEngine(model, limits, NullLogger<DecodeEngine>.Instance),
            maxTokens: 20
        );
    }

    public void Dispose()
    {
        _client.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Response_has_text_reason_and_usage()
    {
        var response = await _client.GetResponseAsync("the run", Free());
        Assert.NotEmpty(response.Text);
        Assert.Equal(ChatFinishReason.Length, response.FinishReason);
        Assert.Equal(20, response.Usage?.OutputTokenCount);
        Assert.True(response.Usage?.InputTokenCount > 1);
        Assert.Equal(response.Usage?.InputTokenCount + 20, response.Usage?.TotalTokenCount);
    }

    [Fact]
    public async Task Stream_is_the_response_in_pieces()
    {
        var response = await _client.GetResponseAsync("the run", Free());
        var streamed = await _client.GetStreamingResponseAsync("the run", Free()).ToChatResponseAsync();
        Assert.Equal(response.Text, streamed.Text);
        Assert.Equal(response.FinishReason, streamed.FinishReason);
        Assert.Equal(response.Usage?.TotalTokenCount, streamed.Usage?.TotalTokenCount);
    }

    [Fact]
    public async Task Options_choose_length_seed_and_end()
    {
        static ChatOptions Warm(long seed)
        {
            var options = Free();
            (options.Temperature, options.Seed, options.MaxOutputTokens) = (1, seed, 30);
            return options;
        }

        var first = await _client.GetResponseAsync("the run", Warm(1));
        Assert.Equal(30, first.Usage?.OutputTokenCount);
        Assert.Equal(first.Text, (await _client.GetResponseAsync("the run", Warm(1))).Text);
        Assert.NotEqual(first.Text, (await _client.GetResponseAsync("the run", Warm(2))).Text);
        var ended = await _client.GetResponseAsync(
            "the run",
            new ChatOptions().Under(new PlainConstraint { MustEndAt = 5 }, isInteractive: true)
        );
        Assert.Equal(ChatFinishReason.Stop, ended.FinishReason);
    }

    [Fact]
    public async Task Full_queue_is_a_failure_of_its_kind()
    {
        using var gate = new ManualResetEventSlim();
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var busy = _client.GetResponseAsync(
            "the run",
            new ChatOptions().Under(new FreeConstraint(gate, reached), isInteractive: true)
        );
        await reached.Task;
        var waiting = _client.GetResponseAsync("the run", Free());
        var failure = await Assert.ThrowsAsync<TextGenerationException>(() =>
            _client.GetResponseAsync("the run", Free())
        );
        Assert.Equal(FallbackReason.QueueFull, failure.Reason);
        gate.Set();
        Assert.NotEmpty((await busy).Text);
        Assert.NotEmpty((await waiting).Text);
    }

    [Fact]
    public async Task Prompt_too_long_says_so()
    {
        var failure = await Assert.ThrowsAsync<TextGenerationException>(() =>
            _client.GetResponseAsync(string.Join(' ', Enumerable.Repeat("the run", 1000)), Free())
        );
        Assert.Contains("tokens", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Services_are_found_by_their_type()
    {
        Assert.Same(_client, _client.GetService(typeof(IChatClient)));
        Assert.StartsWith("random", _client.GetService<ChatClientMetadata>()?.DefaultModelId, StringComparison.Ordinal);
    }

    private static ChatOptions Free() => new ChatOptions().Under(new FreeConstraint(), isInteractive: true);
}
