using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Grains.Coaching.Prompts;
using RoxMind.Inference.Chat;

namespace RoxMind.Tests.Inference.Text;

public sealed class EndpointTests
{
    private const string KeyVariable = "ROXMIND_TEST_COACH_KEY";

    [Fact]
    public async Task Text_comes_in_the_endpoints_pieces()
    {
        await using var endpoint = await FakeEndpoint.StartAsync(
            (_, context) => FakeEndpoint.StreamAsync(context, "You finished ", "{event}.")
        );
        Assert.Equal(["You finished ", "{event}."], await ReadAsync(endpoint, new HastyClock()));
        using var body = JsonDocument.Parse(Assert.Single(endpoint.Bodies));
        Assert.Equal("some-model", body.RootElement.GetProperty("model").GetString());
        Assert.True(body.RootElement.GetProperty("stream").GetBoolean());
        Assert.Equal(7, body.RootElement.GetProperty("seed").GetInt32());
        var message = Assert.Single(body.RootElement.GetProperty("messages").EnumerateArray());
        Assert.Contains("the prompt", message.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("roxmind.", endpoint.Bodies[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_comes_from_the_environment()
    {
        await using var endpoint = await FakeEndpoint.StartAsync(
            (_, context) => FakeEndpoint.StreamAsync(context, "x")
        );
        Environment.SetEnvironmentVariable(KeyVariable, "from-the-environment");
        try
        {
            await ReadAsync(endpoint, new HastyClock());
        }
        finally
        {
            Environment.SetEnvironmentVariable(KeyVariable, null);
        }

        Assert.Equal(["Bearer from-the-environment"], endpoint.Keys);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Busy_or_failing_endpoint_is_asked_again_after_longer_and_longer_pauses(int status)
    {
        var clock = new HastyClock();
        await using var endpoint = await FakeEndpoint.StartAsync(
            (request, context) =>
            {
                context.Response.StatusCode = status;
                return request < 3 ? Task.CompletedTask : Succeed(context);
            }
        );
        Assert.Equal(["at last"], await ReadAsync(endpoint, clock));
        Assert.Equal(3, endpoint.Bodies.Count);
        Assert.True(clock.Waits.Count >= 2 && clock.Waits[1] > clock.Waits[0], string.Join(' ', clock.Waits));
    }

    [Fact]
    public async Task Endpoint_that_stays_busy_fails_after_its_retries()
    {
        await using var endpoint = await FakeEndpoint.StartAsync(
            (_, context) =>
            {
                context.Response.StatusCode = 429;
                return Task.CompletedTask;
            }
        );
        Assert.Equal(FallbackReason.EndpointFailed, await FailureAsync(endpoint, new HastyClock()));
        Assert.Equal(4, endpoint.Bodies.Count);
    }

    [Fact]
    public async Task Refusal_that_no_retry_mends_is_not_tried_again()
    {
        await using var endpoint = await FakeEndpoint.StartAsync(
            (_, context) =>
            {
                context.Response.StatusCode = 401;
                return Task.CompletedTask;
            }
        );
        Assert.Equal(FallbackReason.EndpointFailed, await FailureAsync(endpoint, new HastyClock()));
        Assert.Single(endpoint.Bodies);
    }

    [Theory]
    [InlineData("data: {\"choices\": [")]
    [InlineData("data: {\"choices\": 5}")]
    [InlineData("data: what")]
    public async Task Answer_that_is_no_answer_fails(string body)
    {
        await using var endpoint = await FakeEndpoint.StartAsync(
            (_, context) =>
            {
                context.Response.ContentType = "text/event-stream";
                return context.Response.WriteAsync(body + "\n\n");
            }
        );
        Assert.Equal(FallbackReason.EndpointFailed, await FailureAsync(endpoint, new HastyClock()));
    }

    [Fact]
    public async Task Connection_that_breaks_in_the_middle_fails()
    {
        await using var endpoint = await FakeEndpoint.StartAsync(
            async (_, context) =>
            {
                context.Response.ContentType = "text/event-stream";
                await context.Response.WriteAsync("data: {\"id\":\"1\"");
                await context.Response.Body.FlushAsync();
                context.Abort();
            }
        );
        Assert.Equal(FallbackReason.EndpointFailed, await FailureAsync(endpoint, new HastyClock()));
    }

    [Fact]
    public async Task Endpoint_that_is_not_there_fails_after_its_retries()
    {
        var endpoint = await FakeEndpoint.StartAsync((_, _) => Task.CompletedTask);
        var url = endpoint.Url;
        await endpoint.DisposeAsync();
        var clock = new HastyClock();
        Assert.Equal(FallbackReason.EndpointFailed, await FailureAsync(url, clock));
        Assert.True(clock.Waits.Count >= 3);
    }

    [Fact]
    public async Task Endpoint_that_takes_too_long_is_given_up()
    {
        var clock = new FakeTimeProvider();
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var endpoint = await FakeEndpoint.StartAsync(
            async (_, context) =>
            {
                asked.TrySetResult();
                await Task.Delay(Timeout.Infinite, context.RequestAborted)
                    .ContinueWith(_ => { }, TaskScheduler.Default);
            }
        );
        var failure = FailureAsync(endpoint.Url, clock);
        await asked.Task;
        clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal(FallbackReason.TimedOut, await failure);
    }

    [Fact]
    public async Task Caller_who_gives_up_is_not_told_of_a_failure()
    {
        using var source = new CancellationTokenSource();
        await using var endpoint = await FakeEndpoint.StartAsync(
            async (_, context) =>
            {
                await source.CancelAsync();
                await Task.Delay(Timeout.Infinite, context.RequestAborted)
                    .ContinueWith(_ => { }, TaskScheduler.Default);
            }
        );
        await using var coach = Source(endpoint.Url, new HastyClock());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReadAsync(coach, new HastyClock(), source.Token));
    }

    private static Task Succeed(HttpContext context)
    {
        context.Response.StatusCode = 200;
        return FakeEndpoint.StreamAsync(context, "at last");
    }

    private static async Task<FallbackReason> FailureAsync(FakeEndpoint endpoint, TimeProvider clock) =>
        await FailureAsync(endpoint.Url, clock);

    private static async Task<FallbackReason> FailureAsync(Uri url, TimeProvider clock)
    {
        await using var source = Source(url, clock);
        var failure = await Assert.ThrowsAsync<TextGenerationException>(() =>
            ReadAsync(source, clock, CancellationToken.None)
        );
        Assert.NotEmpty(failure.Message);
        return failure.Reason;
    }

    private static async Task<List<string>> ReadAsync(FakeEndpoint endpoint, TimeProvider clock)
    {
        await using var source = Source(endpoint.Url, clock);
        return await ReadAsync(source, clock, CancellationToken.None);
    }

    private static async Task<List<string>> ReadAsync(
        CoachSource source,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        var generator = new ChatTextGenerator(source, new CoachOptions(), clock);
        Assert.Equal(
            new TextModelInfo("some-model at 127.0.0.1", PromptStyle.Full),
            await generator.DescribeAsync(cancellationToken)
        );
        var pieces = new List<string>();
        var request = new TextRequest("the prompt", new PlainConstraint(), 7, IsInteractive: true);
        await foreach (var piece in generator.GenerateAsync(request, cancellationToken))
        {
            pieces.Add(piece);
        }

        return pieces;
    }

    private static CoachSource Source(Uri url, TimeProvider clock) =>
        new(
            new CoachOptions
            {
                Endpoint = new CoachEndpointOptions
                {
                    Url = url,
                    Model = "some-model",
                    KeyVariable = KeyVariable,
                },
            },
            "nowhere",
            clock,
            NullLoggerFactory.Instance
        );
}
