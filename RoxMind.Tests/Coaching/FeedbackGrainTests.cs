using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Grains.Coaching.Writing;
using RoxMind.Tests.Events;

namespace RoxMind.Tests.Coaching;

/// <summary>Texts of stored races; each test has a cluster of its own.</summary>
[Slow]
public sealed class FeedbackGrainTests : IAsyncLifetime
{
    private readonly SyntheticEvent _place = new("feedback");
    private readonly ScriptedWriter _writer = new();
    private RoxMindCluster _cluster = null!;
    private TimeSpan _patience = TimeSpan.FromSeconds(8);
    private RaceResult _race = null!;
    private string _athlete = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IFeedbackGrain Text => _cluster.Client.GetGrain<IFeedbackGrain>(_race.RaceId);

    public async ValueTask InitializeAsync()
    {
        _cluster = await RoxMindCluster.StartAsync(silo =>
        {
            silo.Services.AddSingleton<IFeedbackWriter>(_writer);
            silo.Services.Configure<FeedbackOptions>(options => options.Patience = _patience);
        });
        _race = _place.Result("Fay Feedback", 1);
        _athlete = (await _cluster.Event(_place.Id).RecordAndAnalyzeAsync(_race)).AthleteOf(_race);
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task Text_is_written_once_and_is_there_after_a_kill_with_its_facts()
    {
        var first = await Text.GetAsync(_athlete, Cancel);
        var second = await Text.GetAsync(_athlete, Cancel);
        await _cluster.KillAsync();
        await _cluster.RestartAsync();
        var third = await Text.GetAsync(_athlete, Cancel);

        Assert.Equal("You finished. scripted 1 says so on synthetic-1.", first!.Text);
        Assert.All([second, third], text => Assert.Equivalent(first, text, strict: true));
        Assert.Equal("finish", Assert.Single(third!.Facts).Reference);
        Assert.Equal([(_race.RaceId, true)], _writer.Asked);
    }

    [Fact]
    public async Task Those_who_ask_at_once_get_the_same_text_and_one_who_leaves_ends_nothing()
    {
        var (begun, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        _writer.Middle = (_, token) =>
        {
            begun.TrySetResult();
            return go.Task.WaitAsync(token);
        };
        using var leaving = new CancellationTokenSource();
        var gone = Text.GetAsync(_athlete, leaving.Token);
        await begun.Task;
        Task<Feedback?>[] waiting = [Text.GetAsync(_athlete, Cancel), Text.GetAsync(_athlete, Cancel)];
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        go.SetResult();

        var texts = await Task.WhenAll(waiting);

        Assert.Equal(texts[0]!.Text, texts[1]!.Text);
        Assert.Equal("scripted 1", texts[0]!.Model);
        Assert.Single(_writer.Asked);
    }

    [Fact]
    public async Task One_who_waits_too_long_gets_the_planners_text_while_the_other_is_written_on()
    {
        _patience = TimeSpan.FromMilliseconds(50);
        await _cluster.RestartAsync();
        var go = new TaskCompletionSource();
        _writer.Middle = (_, token) => go.Task.WaitAsync(token);

        var early = await Text.GetAsync(_athlete, Cancel);
        var status = await Text.PrepareAsync(_athlete, Cancel);
        go.SetResult();
        var entries = await ReadAsync(after: 0);

        Assert.Equal(("planner", FallbackReason.StillWriting), (early!.Model, early.Fallback!.Value));
        Assert.InRange(early.Text.Length, 200, 2000);
        Assert.Equal(FeedbackStatus.Writing, status);
        Assert.Equal("scripted 1", entries[^1].Whole!.Model);
        Assert.Equal(FeedbackStatus.Ready, await Text.PrepareAsync(_athlete, Cancel));
        Assert.Single(_writer.Asked);
    }

    [Fact]
    public async Task Renewed_analysis_or_another_model_gets_a_new_text()
    {
        var first = await Text.GetAsync(_athlete, Cancel);
        await _cluster
            .Athlete(_athlete)
            .RenewAsync(_race.RaceId, KeptCourse.None, _cluster.Models.Version, isAgreed: true, Cancel);
        var same = await Text.GetAsync(_athlete, Cancel);
        _cluster.Models.Version = "synthetic-2";
        var renewed = await Text.GetAsync(_athlete, Cancel);
        _writer.Model = "scripted 2";
        var rewritten = await Text.GetAsync(_athlete, Cancel);
        await Text.GetAsync(_athlete, Cancel);

        Assert.Equal(first!.Text, same!.Text);
        Assert.Equal("You finished. scripted 1 says so on synthetic-2.", renewed!.Text);
        Assert.Equal("You finished. scripted 2 says so on synthetic-2.", rewritten!.Text);
        Assert.Equal(3, _writer.Asked.Count);
    }

    [Fact]
    public async Task Request_for_a_renewed_analysis_waits_for_the_text_of_the_old_one()
    {
        var (begun, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        _writer.Middle = (_, token) =>
        {
            begun.TrySetResult();
            return go.Task.WaitAsync(token);
        };
        var old = Text.GetAsync(_athlete, Cancel);
        await begun.Task;
        _cluster.Models.Version = "synthetic-2";
        var renewed = Text.GetAsync(_athlete, Cancel);
        go.SetResult();

        Assert.EndsWith("synthetic-1.", (await old)!.Text, StringComparison.Ordinal);
        Assert.EndsWith("synthetic-2.", (await renewed)!.Text, StringComparison.Ordinal);
        Assert.Equal(1, _writer.MostAtOnce);
    }

    [Theory]
    [InlineData(FallbackReason.QueueFull, FeedbackStatus.Postponed)]
    [InlineData(FallbackReason.TimedOut, FeedbackStatus.Postponed)]
    [InlineData(FallbackReason.EndpointFailed, FeedbackStatus.Postponed)]
    [InlineData(FallbackReason.NoModel, FeedbackStatus.Unable)]
    [InlineData(FallbackReason.BrokenModel, FeedbackStatus.Unable)]
    public async Task Text_of_a_writer_that_could_not_write_says_so_and_is_not_kept(
        FallbackReason reason,
        FeedbackStatus status
    )
    {
        _writer.Fallback = _ => reason;
        var first = await Text.GetAsync(_athlete, Cancel);
        Assert.Equal(status, await Text.PrepareAsync(_athlete, Cancel));
        _writer.Fallback = null;
        var second = await Text.GetAsync(_athlete, Cancel);

        Assert.Equal(reason, first!.Fallback);
        Assert.Null(second!.Fallback);
        Assert.Equal(3, _writer.Asked.Count);
    }

    [Fact]
    public async Task Text_that_did_not_stand_up_to_the_analysis_is_not_tried_again()
    {
        _writer.Fallback = _ => FallbackReason.NotGrounded;
        await Text.GetAsync(_athlete, Cancel);
        var again = await Text.GetAsync(_athlete, Cancel);

        Assert.Equal(("Planned.", FallbackReason.NotGrounded), (again!.Text, again.Fallback!.Value));
        Assert.Single(_writer.Asked);
        var entries = await ReadAsync(after: 0);
        Assert.Equal(["", "Planned.", ""], entries.Select(entry => entry.Text));
        Assert.Equal([false, true, false], entries.Select(entry => entry.Restart));
    }

    [Fact]
    public async Task Fault_of_the_writer_is_answered_with_the_planners_text_and_tried_again()
    {
        _writer.Middle = (_, _) => throw new InvalidOperationException("The writer breaks.");
        var first = await Text.GetAsync(_athlete, Cancel);
        _writer.Middle = null;
        var second = await Text.GetAsync(_athlete, Cancel);

        Assert.Equal(("planner", FallbackReason.Failed), (first!.Model, first.Fallback!.Value));
        Assert.Equal("scripted 1", second!.Model);
    }

    [Fact]
    public async Task Pieces_come_while_the_text_is_written_and_again_under_the_same_numbers()
    {
        var go = new TaskCompletionSource();
        _writer.Middle = (_, token) => go.Task.WaitAsync(token);
        var live = new List<FeedbackEntry>();
        await foreach (var entry in Text.Follow(_athlete, 0, Cancel))
        {
            live.Add(entry);
            go.TrySetResult();
        }

        await _cluster.RestartAsync();

        Assert.Equal([1L, 2, 3], live.Select(entry => entry.Seq));
        Assert.Equal("You finished.", live[0].Text);
        Assert.Equal(live[^1].Whole!.Text, string.Concat(live.Select(entry => entry.Text)));
        foreach (var after in new[] { 0, 1, 2 })
        {
            Assert.Equivalent(live.Skip(after), await ReadAsync(after), strict: true);
        }

        var last = Assert.Single(await ReadAsync(after: 40));
        Assert.Equal((41L, live[^1].Whole!.Text), (last.Seq, last.Whole!.Text));
        Assert.Single(_writer.Asked);
    }

    [Fact]
    public async Task Erased_race_has_no_text_any_more_anywhere()
    {
        await Text.GetAsync(_athlete, Cancel);
        Assert.NotNull((await StoredAsync()).Feedback);

        await _cluster.Identity.EraseAsync(_athlete, Cancel);

        Assert.Null((await StoredAsync()).Feedback);
        Assert.Null(await Text.GetAsync(_athlete, Cancel));
        Assert.Empty(await ReadAsync(after: 0));
        Assert.Single(_writer.Asked);
    }

    [Fact]
    public async Task Race_erased_while_its_text_is_written_gets_none()
    {
        var begun = new TaskCompletionSource();
        _writer.Middle = (_, token) =>
        {
            begun.TrySetResult();
            return Task.Delay(Timeout.Infinite, token);
        };
        var reading = Text.GetAsync(_athlete, Cancel);
        await begun.Task;

        await _cluster.Identity.EraseAsync(_athlete, Cancel);

        Assert.Null(await reading);
        Assert.Null((await StoredAsync()).Feedback);
        Assert.Null(await Text.GetAsync(_athlete, Cancel));
    }

    [Fact]
    public async Task Race_that_goes_to_another_athlete_takes_its_text_along()
    {
        var other = new SyntheticEvent("feedback other", "S7 2025 Other").Result("Faye Feedback", 2);
        var heir = (await _cluster.Event(other.EventId).RecordAndAnalyzeAsync(other)).AthleteOf(other);
        var before = await Text.GetAsync(_athlete, Cancel);

        await _cluster.Identity.MergeAsync(_athlete, heir, Cancel);

        Assert.Null(await Text.GetAsync(_athlete, Cancel));
        Assert.Equal(before!.Text, (await Text.GetAsync(heir, Cancel))!.Text);
        await _cluster.Identity.EraseAsync(heir, Cancel);
        Assert.Null((await StoredAsync()).Feedback);
    }

    private async Task<List<FeedbackEntry>> ReadAsync(long after) =>
        await Text.Follow(_athlete, after, Cancel).ToListAsync(Cancel);

    private async Task<FeedbackState> StoredAsync()
    {
        var storage = _cluster.Cluster.Silos[0].ServiceProvider.GetRequiredKeyedService<IGrainStorage>("Default");
        var state = new GrainState<FeedbackState>();
        await storage.ReadStateAsync("feedback", Text.GetGrainId(), state, Cancel);
        return state.State!;
    }
}
