using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Grains.Coaching.Queue;
using RoxMind.Grains.Coaching.Writing;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Log;
using RoxMind.Tests.Events;

namespace RoxMind.Tests.Coaching;

/// <summary>What the events' logs say about texts; each test has a cluster of its own.</summary>
[Slow]
public sealed class FeedbackFollowerTests : IAsyncLifetime
{
    private readonly ScriptedWriter _writer = new();
    private RoxMindCluster _cluster = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IFeedbackQueueGrain Queue => _cluster.Client.GetGrain<IFeedbackQueueGrain>(0);

    public async ValueTask InitializeAsync() =>
        _cluster = await RoxMindCluster.StartAsync(silo =>
        {
            silo.Services.AddSingleton<IFeedbackWriter>(_writer);
            silo.Services.Configure<FeedbackOptions>(options => options.RetryAfter = TimeSpan.FromMilliseconds(10));
        });

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task Log_of_before_there_were_positions_is_followed_from_its_start()
    {
        // As an earlier version left it: closed long ago, and nobody who followed.
        var field = new SyntheticEvent("long ago").Field(5);
        var results = field.Select(race => new LogDraft($"r:{race.RaceId}", new ResultRecorded(race)));
        var closed = new LogDraft("closed", new EventClosed(field.Length));
        await _cluster.Log.AppendAsync("long ago", [.. results, closed], null, Cancel);
        await _cluster.Event("long ago").ResumeAsync(Cancel);

        var batch = await _cluster.TextsDoneAsync("long ago");

        Assert.Equal((field.Length, field.Length), (batch.Wanted, batch.Written));
        Assert.Equal(field.Select(race => race.RaceId).Order(), _writer.Asked.Select(asked => asked.RaceId).Order());
    }

    [Fact]
    public async Task Position_survives_a_restart_so_nothing_is_done_again()
    {
        await CloseAsync("first");
        await _cluster.TextsDoneAsync("first");
        await CaughtUpAsync();
        var added = new ConcurrentQueue<string>();
        _cluster.Calls.Before = context =>
        {
            if (CallGate.IsTo<IFeedbackQueueGrain>(context, nameof(IFeedbackQueueGrain.AddAsync)))
            {
                added.Enqueue((string)context.Request.GetArgument(0)!);
            }

            return Task.CompletedTask;
        };
        await _cluster.RestartAsync();

        await CloseAsync("second");
        await _cluster.TextsDoneAsync("second");

        Assert.Equal(["second"], added.Distinct());
        Assert.Equal(6, _writer.Asked.Count);
    }

    [Fact]
    public async Task Event_whose_texts_are_written_is_not_written_again_when_its_log_is_followed_anew()
    {
        await CloseAsync("again");
        var before = await _cluster.TextsDoneAsync("again");

        await Queue.AddAsync("again", Cancel);
        await Queue.ResumeAsync(Cancel);
        await CloseAsync("barrier");
        await _cluster.TextsDoneAsync("barrier");

        Assert.Equal(before, await Queue.GetAsync("again", Cancel));
        Assert.Equal(6, _writer.Asked.Count);
    }

    [Fact]
    public async Task Text_of_an_erased_race_is_erased_although_the_erasure_stopped_before_it()
    {
        var place = new SyntheticEvent("erased");
        var race = place.Result("Fay Erased", 1);
        var athlete = (await _cluster.Event(place.Id).RecordAndAnalyzeAsync(race)).AthleteOf(race);
        await _cluster.Client.GetGrain<IFeedbackGrain>(race.RaceId).GetAsync(athlete, Cancel);
        Assert.NotNull((await StoredAsync(race)).Feedback);
        _cluster.Calls.Before = context =>
            CallGate.IsTo<IFeedbackGrain>(context, nameof(IFeedbackGrain.EraseAsync))
                ? throw new TimeoutException("The text does not answer.")
                : Task.CompletedTask;
        await Assert.ThrowsAsync<TimeoutException>(() => _cluster.Identity.EraseAsync(athlete, Cancel));
        Assert.NotNull((await StoredAsync(race)).Feedback);

        // Nobody asks a second time.
        _cluster.Calls.Open();
        await CaughtUpAsync();

        Assert.Null((await StoredAsync(race)).Feedback);
        Assert.Null(await _cluster.Athlete(athlete).GetAsync(Cancel));
    }

    [Fact]
    public async Task Log_that_cannot_be_followed_holds_no_other_up()
    {
        _cluster.Calls.Before = context =>
            CallGate.IsTo<IFeedbackQueueGrain>(context, nameof(IFeedbackQueueGrain.AddAsync))
            && (string)context.Request.GetArgument(0)! == "a"
                ? throw new TimeoutException("The queue does not answer.")
                : Task.CompletedTask;
        await CloseAsync("a");
        await CloseAsync("b");

        await _cluster.TextsDoneAsync("b");

        Assert.Null(await Queue.GetAsync("a", Cancel));
        Assert.Contains(await _cluster.Log.GetBehindAsync(FeedbackFollower.Name, Cancel), at => at.EventId == "a");
        _cluster.Calls.Open();
        await _cluster.TextsDoneAsync("a");
    }

    private async Task CloseAsync(string eventId)
    {
        await _cluster.Event(eventId).RecordAndAnalyzeAsync(new SyntheticEvent(eventId).Field(3));
        await _cluster.Event(eventId).CloseAsync(Cancel);
    }

    private async Task CaughtUpAsync()
    {
        while ((await _cluster.Log.GetBehindAsync(FeedbackFollower.Name, Cancel)).Count > 0)
        {
            await Task.Delay(10, Cancel);
        }
    }

    private async Task<FeedbackState> StoredAsync(RaceResult race)
    {
        var storage = _cluster.Cluster.Silos[0].ServiceProvider.GetRequiredKeyedService<IGrainStorage>("Default");
        var state = new GrainState<FeedbackState>();
        var text = _cluster.Client.GetGrain<IFeedbackGrain>(race.RaceId);
        await storage.ReadStateAsync("feedback", text.GetGrainId(), state, Cancel);
        return state.State!;
    }
}
