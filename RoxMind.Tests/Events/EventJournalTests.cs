using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Log;
using RoxMind.Grains.Events.ReadModel;

namespace RoxMind.Tests.Events;

public sealed class EventJournalTests
{
    private readonly LogWithFaults _log = new();

    [Fact]
    public async Task Appends_that_return_in_the_other_order_than_they_were_done_are_on_the_board_in_the_logs_order()
    {
        var journal = await JournalAsync();
        var gate = new TaskCompletionSource();
        _log.After = () => gate.Task;
        var first = journal.AppendAsync(Drafts("a", "b"), null, CancellationToken.None);
        _log.After = () => Task.CompletedTask;

        await journal.AppendAsync(Drafts("c"), null, CancellationToken.None);
        Assert.Equal(3, journal.ReadModel.Head);
        gate.SetResult();
        await first;

        Assert.Equal(3, journal.ReadModel.Head);
        Assert.Equal(_log.Entries, await journal.ReadAsync(0, CancellationToken.None));
    }

    [Fact]
    public async Task Caller_who_gives_up_after_the_append_began_does_not_keep_it_from_the_board()
    {
        var journal = await JournalAsync();
        using var caller = new CancellationTokenSource();
        _log.Before = caller.CancelAsync;

        await journal.AppendAsync(Drafts("a"), null, caller.Token);

        Assert.Equal(1, journal.ReadModel.Head);
    }

    [Fact]
    public async Task Caller_who_gave_up_before_appends_nothing()
    {
        var journal = await JournalAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            journal.AppendAsync(Drafts("a"), null, new CancellationToken(canceled: true))
        );

        Assert.Empty(_log.Entries);
    }

    [Fact]
    public async Task Append_that_failed_after_it_was_done_is_found_when_recovering()
    {
        var journal = await JournalAsync();
        var grown = journal.Tail.Grown;
        _log.After = () => throw new TimeoutException();
        await Assert.ThrowsAsync<TimeoutException>(() =>
            journal.AppendAsync(Drafts("a", "b"), 1, CancellationToken.None)
        );
        Assert.Equal(0, journal.ReadModel.Head);

        await journal.RecoverAsync(CancellationToken.None);

        Assert.Equal((2, 1), (journal.ReadModel.Head, journal.Projected));
        Assert.True(grown.IsCompleted);
    }

    [Fact]
    public async Task Who_comes_while_a_failed_append_is_being_looked_for_waits_until_it_is_found()
    {
        var journal = await JournalAsync();
        var position = new TaskCompletionSource();
        _log.BeforePosition = () => position.Task;
        _log.After = () => throw new TimeoutException();
        await Assert.ThrowsAsync<TimeoutException>(() =>
            journal.AppendAsync(Drafts("a"), null, CancellationToken.None)
        );
        var first = journal.RecoverAsync(CancellationToken.None);

        var second = journal.RecoverAsync(CancellationToken.None);
        Assert.False(second.IsCompleted);
        position.SetResult();
        await second;

        Assert.Equal(1, journal.ReadModel.Head);
        await first;
    }

    [Fact]
    public async Task Who_comes_while_looking_for_a_failed_append_fails_looks_for_it_too()
    {
        var journal = await JournalAsync();
        var position = new TaskCompletionSource();
        _log.BeforePosition = () => position.Task;
        _log.After = () => throw new TimeoutException();
        await Assert.ThrowsAsync<TimeoutException>(() =>
            journal.AppendAsync(Drafts("a"), null, CancellationToken.None)
        );
        var first = journal.RecoverAsync(CancellationToken.None);
        var second = journal.RecoverAsync(CancellationToken.None);

        _log.BeforePosition = () => Task.CompletedTask;
        position.SetException(new TimeoutException());

        await Assert.ThrowsAsync<TimeoutException>(() => first);
        await second;
        Assert.Equal(1, journal.ReadModel.Head);
    }

    [Fact]
    public async Task Append_that_failed_before_it_was_done_leaves_nothing_and_can_be_repeated()
    {
        var journal = await JournalAsync();
        _log.Before = () => throw new TimeoutException();
        await Assert.ThrowsAsync<TimeoutException>(() =>
            journal.AppendAsync(Drafts("a"), null, CancellationToken.None)
        );
        _log.Before = () => Task.CompletedTask;

        await journal.RecoverAsync(CancellationToken.None);
        Assert.Equal(0, journal.ReadModel.Head);
        var receipts = await journal.AppendAsync(Drafts("a"), null, CancellationToken.None);

        Assert.True(Assert.Single(receipts).IsNew);
        Assert.Equal(1, journal.ReadModel.Head);
    }

    [Fact]
    public async Task Replaced_content_is_read_from_memory_no_more()
    {
        var journal = await JournalAsync();
        await journal.AppendAsync(Drafts("a", "b", "c"), null, CancellationToken.None);
        var edition = journal.Edition;

        await journal.ReplaceAsync(new Dictionary<long, EventFact> { [2] = new RaceErased("r") });

        Assert.NotEqual(edition, journal.Edition);
        Assert.Equal(_log.Entries, await journal.ReadAsync(0, CancellationToken.None));
        Assert.Equal(new RaceErased("r"), _log.Entries[1].Fact);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(EventTail.Capacity - 1)]
    [InlineData(EventTail.Capacity)]
    [InlineData((2 * EventTail.Capacity) - 1)]
    [InlineData(2 * EventTail.Capacity)]
    [InlineData((2 * EventTail.Capacity) + 5)]
    public async Task Reading_from_any_position_gives_what_follows_from_memory_and_log(int after)
    {
        var journal = await JournalAsync();
        var keys = Enumerable.Range(0, 2 * EventTail.Capacity).Select(i => $"{i}").ToArray();
        await journal.AppendAsync(Drafts(keys), null, CancellationToken.None);

        var entries = new List<FeedEntry>();
        while (await journal.ReadAsync(after + entries.Count, CancellationToken.None) is { Count: > 0 } page)
        {
            entries.AddRange(page);
        }

        Assert.Equal(_log.Entries.Skip(after), entries);
    }

    private static LogDraft[] Drafts(params string[] keys) =>
        [.. keys.Select(key => new LogDraft(key, new EventClosed(key.Length)))];

    private async Task<EventJournal> JournalAsync()
    {
        var journal = new EventJournal("journal", _log, new CourseEstimator(new SyntheticModels()));
        await journal.RecoverAsync(CancellationToken.None);
        return journal;
    }
}
