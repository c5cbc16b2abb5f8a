using System.Collections.Immutable;
using Orleans.Runtime;
using RoxMind.Grains.Lists;
using RoxMind.Grains.Retrieval;
using RoxMind.Grains.Retrieval.Duplicates;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Grains.Retrieval.Passages;
using RoxMind.Tests.GraphQL;

namespace RoxMind.Tests.Mcp;

public sealed class McpTimeoutTests
{
    [Fact]
    public async Task Call_that_takes_too_long_is_given_up_by_itself()
    {
        var (factory, grains) = FakeGrains.Create();
        var asked = new TaskCompletionSource<CancellationToken>(TaskCreationOptions.RunContinuationsAsynchronously);
        grains.Put<IRetrievalGrain>(
            "0",
            new Retrieval(async cancellationToken =>
            {
                asked.SetResult(cancellationToken);
                await Task.Delay(Timeout.Infinite, cancellationToken);
                return new SearchPage(0, []);
            })
        );
        await using var gateway = await GatewayHost.StartAsync(factory);
        await using var assistant = await McpCaller.ConnectAsync(gateway);
        var asking = assistant.RefusalAsync("search_athletes", new { text = "anybody" });
        var cancelled = await asked.Task;
        gateway.Clock.Advance(TimeSpan.FromSeconds(15));
        Assert.Contains("took longer than 15 s", await asking);
        Assert.True(cancelled.IsCancellationRequested);
    }

    [Fact]
    public async Task Call_that_meets_something_that_moves_is_made_again()
    {
        var (factory, grains) = FakeGrains.Create();
        var moves = 3;
        grains.Put<IRetrievalGrain>(
            "0",
            new Retrieval(_ =>
                moves-- > 0 ? throw new SiloUnavailableException("It moves.") : Task.FromResult(new SearchPage(0, []))
            )
        );
        await using var gateway = await GatewayHost.StartAsync(factory);
        await using var assistant = await McpCaller.ConnectAsync(gateway);
        var asking = assistant.AnswerAsync("search_athletes", new { text = "anybody" });
        while (!asking.IsCompleted)
        {
            gateway.Clock.Advance(TimeSpan.FromMilliseconds(10));
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        await asking;
        Assert.Equal(-1, moves);
    }

    /// <summary>A grain that searches as it is told to.</summary>
    private sealed class Retrieval(Func<CancellationToken, Task<SearchPage>> search) : IRetrievalGrain
    {
        public Task<SearchPage> SearchAsync(TextQuery query, ListRange range, CancellationToken cancellationToken) =>
            search(cancellationToken);

        public Task<QuestionReply> AskAsync(
            AskRequest request,
            int skip,
            int take,
            CancellationToken cancellationToken
        ) => throw new NotSupportedException();

        public Task<FoundRaces> FindAsync(
            RaceQuestion question,
            int skip,
            int take,
            CancellationToken cancellationToken
        ) => throw new NotSupportedException();

        public Task<ImmutableArray<Passage>> FindPassagesAsync(
            string text,
            int take,
            CancellationToken cancellationToken
        ) => throw new NotSupportedException();

        public Task<DuplicatePage> FindDuplicatesAsync(ListRange range, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<int> CountEqualSplitsAsync(string eventId, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
