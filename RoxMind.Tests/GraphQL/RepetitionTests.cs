using GraphQLParser;
using GraphQLParser.AST;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Orleans.Runtime;
using RoxMind.GraphQL.Clustering;
using RoxMind.GraphQL.Execution;
using RoxMind.GraphQL.Schema;

namespace RoxMind.Tests.GraphQL;

/// <summary>Operations that met a silo that moves are made again, for a while, where that changes nothing.</summary>
public sealed class RepetitionTests
{
    private readonly FakeTimeProvider _clock = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Operation_that_met_a_move_is_made_again_until_it_does_not()
    {
        var tries = 0;
        var running = RunAsync(_ => Task.FromResult(("answer", ++tries < 4)));

        Assert.Equal("answer", await LetTimePassAsync(running));
        Assert.Equal(4, tries);
    }

    [Fact]
    public async Task Operation_that_meets_moves_for_ever_is_answered_in_the_end()
    {
        var start = _clock.GetUtcNow();

        Assert.Equal("still moving", await LetTimePassAsync(RunAsync(_ => Task.FromResult(("still moving", true)))));

        Assert.True(_clock.GetUtcNow() - start >= TimeSpan.FromSeconds(8));
    }

    [Fact]
    public async Task Question_that_meets_moves_is_asked_again_until_it_does_not()
    {
        var tries = 0;
        var running = AskAsync(() => ++tries < 4 ? throw new SiloUnavailableException("moving") : "answer");

        Assert.Equal("answer", await LetTimePassAsync(running));
        Assert.Equal(4, tries);
    }

    [Fact]
    public async Task Question_that_meets_moves_for_ever_ends_with_the_last_and_any_other_fault_at_once()
    {
        var start = _clock.GetUtcNow();

        await Assert.ThrowsAsync<SiloUnavailableException>(() =>
            LetTimePassAsync(AskAsync(() => throw new SiloUnavailableException("moving")))
        );
        Assert.True(_clock.GetUtcNow() - start >= TimeSpan.FromSeconds(8));
        await Assert.ThrowsAsync<TimeoutException>(() => AskAsync(() => throw new TimeoutException()));
    }

    [Fact]
    public async Task Operation_that_nobody_waits_for_ends()
    {
        using var gone = new CancellationTokenSource();
        var repetition = new Repetition(_clock);
        var running = repetition.RunAsync(
            isStream: false,
            async token =>
            {
                await Task.Delay(Timeout.Infinite, token);
                return ("answer", false);
            },
            gone.Token
        );
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Theory]
    [InlineData("{ models { version } }", true)]
    [InlineData("subscription { eventFeed(eventId: \"a\") { seq } }", true)]
    [InlineData("mutation { recordResults(input: {}) { __typename } }", true)]
    [InlineData(
        "mutation { a: recordSplits(input: {}) { __typename } b: recordResults(input: {}) { __typename } }",
        true
    )]
    [InlineData("mutation { closeEvent(eventId: \"a\") { __typename } }", false)]
    [InlineData("mutation { recordSplits(input: {}) { __typename } closeEvent(eventId: \"a\") { __typename } }", false)]
    [InlineData("mutation { ... { recordResults(input: {}) { __typename } } }", false)]
    public async Task Reading_is_made_again_and_of_what_writes_only_what_says_so(string document, bool isRepeatable)
    {
        await using var host = await GatewayHost.StartAsync(FakeGrains.Create().Factory);
        var schema = host.Services.GetRequiredService<RoxMindSchema>();
        schema.Initialize();
        var operation = Parser.Parse(document).Definitions.OfType<GraphQLOperationDefinition>().Single();

        Assert.Equal(isRepeatable, RepeatableOperation.IsFor(schema, operation));
    }

    private Task<string> RunAsync(Func<CancellationToken, Task<(string, bool)>> execute) =>
        new Repetition(_clock).RunAsync(isStream: false, execute, Cancel);

    private Task<string> AskAsync(Func<string> ask) =>
        new Repetition(_clock).AskAsync(_ => Task.FromResult(ask()), Cancel);

    private async Task<string> LetTimePassAsync(Task<string> running)
    {
        while (!running.IsCompleted)
        {
            // Whoever works elsewhere keeps up with the clock.
            _clock.Advance(TimeSpan.FromMilliseconds(10));
            await Task.Delay(1, Cancel);
        }

        return await running;
    }
}
