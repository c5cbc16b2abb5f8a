using System.Collections.Immutable;
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
        var stuck = new StuckRetrieval();
        grains.Put<IRetrievalGrain>("0", stuck);
        await using var gateway = await GatewayHost.StartAsync(factory);
        await using var assistant = await McpCaller.ConnectAsync(gateway);
        var asking = assistant.RefusalAsync("search_athletes", new { text = "anybody" });
        await stuck.Asked.Task;
        gateway.Clock.Advance(TimeSpan.FromSeconds(15));
        Assert.Contains("took longer than 15 s", await asking);
        Assert.True(stuck.Cancelled.IsCancellationRequested);
    }

    /// <summary>A grain that answers nothing until it is cancelled.</summary>
    private sealed class StuckRetrieval : IRetrievalGrain
    {
        public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public CancellationToken Cancelled { get; private set; }

        public async Task<SearchPage> SearchAsync(TextQuery query, ListRange range, CancellationToken cancellationToken)
        {
            Cancelled = cancellationToken;
            Asked.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return new SearchPage(0, []);
        }

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
