using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Tests.Events;

namespace RoxMind.Tests.Coaching;

/// <summary>Texts of closed events; each test has a cluster of its own.</summary>
[Slow]
public sealed class FeedbackQueueTests : IAsyncLifetime
{
    private const int AtOnce = 4;
    private const int Results = 40;

    private readonly SyntheticEvent _place = new("feedback queue");
    private readonly ScriptedWriter _writer = new();
    private RoxMindCluster _cluster = null!;
    private RaceResult[] _field = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IFeedbackQueueGrain Queue => _cluster.Client.GetGrain<IFeedbackQueueGrain>(0);

    public async ValueTask InitializeAsync()
    {
        _cluster = await RoxMindCluster.StartAsync(silo =>
        {
            silo.Services.AddSingleton<IFeedbackWriter>(_writer);
            silo.Services.Configure<FeedbackOptions>(options =>
            {
                options.AtOnce = AtOnce;
                options.RetryAfter = TimeSpan.FromMilliseconds(10);
                options.Patience = TimeSpan.FromMilliseconds(200);
            });
        });
        _field = _place.Field(Results);
        await _cluster.Event(_place.Id).RecordAndAnalyzeAsync(_field);
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task Closing_an_event_has_every_text_written_once_for_nobody_in_particular()
    {
        Assert.Null(await Queue.GetAsync(_place.Id, Cancel));

        await CloseAsync();
        var batch = await _cluster.TextsDoneAsync(_place.Id);
        await CloseAsync();

        Assert.Equal((Results, Results), (batch.Wanted, batch.Written));
        Assert.Equal(_field.Select(race => race.RaceId).Order(), _writer.Asked.Select(asked => asked.RaceId).Order());
        Assert.DoesNotContain(_writer.Asked, asked => asked.IsInteractive);
        Assert.InRange(_writer.MostAtOnce, 1, AtOnce);
        var athlete = (await _cluster.Event(_place.Id).ReadAsync()).AthleteOf(_field[7]);
        var text = await _cluster.Client.GetGrain<IFeedbackGrain>(_field[7].RaceId).GetAsync(athlete, Cancel);
        Assert.Equal("scripted 1", text!.Model);
        Assert.Equal(Results, _writer.Asked.Count);
    }

    [Fact]
    public async Task Texts_that_nobody_reads_do_not_stay_in_memory()
    {
        await CloseAsync();
        await _cluster.TextsDoneAsync(_place.Id);
        while (await _cluster.ActiveAsync("FeedbackGrain") > 0)
        {
            await Task.Delay(20, Cancel);
        }

        var athlete = (await _cluster.Event(_place.Id).ReadAsync()).AthleteOf(_field[7]);
        var text = _cluster.Client.GetGrain<IFeedbackGrain>(_field[7].RaceId);
        Assert.Equal("scripted 1", (await text.GetAsync(athlete, Cancel))!.Model);
        Assert.Equal(FeedbackStatus.Ready, await text.PrepareAsync(athlete, Cancel));

        // Who read it may read on.
        await text.GetAsync(athlete, Cancel);
        Assert.Equal(1, await _cluster.ActiveAsync("FeedbackGrain"));
        Assert.Equal(Results, _writer.Asked.Count);
    }

    [Fact]
    public async Task Text_whose_state_is_garbage_leaves_the_other_texts_alone()
    {
        var athlete = (await _cluster.Event(_place.Id).ReadAsync()).AthleteOf(_field[7]);
        await _cluster.Client.GetGrain<IFeedbackGrain>(_field[7].RaceId).GetAsync(athlete, Cancel);
        await _cluster.DamageAsync("feedback", _field[7].RaceId);

        await CloseAsync();
        var batch = await _cluster.TextsDoneAsync(_place.Id);

        Assert.Equal((Results, Results - 1), (batch.Wanted, batch.Written));
    }

    [Fact]
    public async Task Batch_that_a_kill_left_undone_goes_on_by_itself_and_writes_nothing_twice()
    {
        var (stuck, written) = (new TaskCompletionSource(), 0);
        var kept = new ConcurrentBag<string>();
        _writer.Middle = (id, _) =>
        {
            var number = Interlocked.Increment(ref written);
            if (number <= 10)
            {
                kept.Add(id);
                return Task.CompletedTask;
            }

            if (number == 10 + AtOnce)
            {
                stuck.TrySetResult();
            }

            return new TaskCompletionSource().Task;
        };
        await CloseAsync();
        await stuck.Task;
        var before = await Queue.GetAsync(_place.Id, Cancel);

        await _cluster.KillAsync();
        // A silo of this process goes in steps, and may ask for some more meanwhile.
        var asked = _writer.Asked.Count;
        _writer.Middle = null;
        await _cluster.RestartAsync();
        var batch = await _cluster.TextsDoneAsync(_place.Id);

        Assert.Equal((Results, 10, false), (before!.Wanted, before.Written, before.IsDone));
        Assert.Equal((Results, Results), (batch.Wanted, batch.Written));
        Assert.Equal(Results, _writer.Asked.Select(asked => asked.RaceId).Distinct().Count());
        Assert.Equal(asked + Results - kept.Count, _writer.Asked.Count);
        Assert.All(kept, id => Assert.Single(_writer.Asked, asked => asked.RaceId == id));
    }

    [Fact]
    public async Task Crash_between_the_close_and_the_queue_loses_nothing()
    {
        _cluster.Calls.Before = context =>
            CallGate.IsTo<IFeedbackQueueGrain>(context, nameof(IFeedbackQueueGrain.AddAsync))
                ? throw new TimeoutException("The queue does not answer.")
                : Task.CompletedTask;
        await CloseAsync();
        await _cluster.KillAsync();
        Assert.Empty(_writer.Asked);
        _cluster.Calls.Open();
        await _cluster.RestartAsync();

        var batch = await _cluster.TextsDoneAsync(_place.Id);

        Assert.Equal((Results, Results), (batch.Wanted, batch.Written));
    }

    [Fact]
    public async Task Without_a_model_the_batch_ends_at_once()
    {
        _writer.Fallback = _ => FallbackReason.NoModel;

        await CloseAsync();
        var batch = await _cluster.TextsDoneAsync(_place.Id);

        Assert.Equal((Results, 0), (batch.Wanted, batch.Written));
        Assert.InRange(_writer.Asked.Count, 1, AtOnce);
    }

    [Fact]
    public async Task Text_that_could_not_be_written_is_tried_again()
    {
        var failed = 0;
        _writer.Fallback = id =>
            id == _field[3].RaceId || Interlocked.Increment(ref failed) <= AtOnce ? FallbackReason.TimedOut : null;

        await CloseAsync();
        var batch = await _cluster.TextsDoneAsync(_place.Id);

        Assert.Equal((Results, Results - 1), (batch.Wanted, batch.Written));
        Assert.Equal(3, _writer.Asked.Count(asked => asked.RaceId == _field[3].RaceId));
    }

    private Task CloseAsync() => _cluster.Event(_place.Id).CloseAsync(Cancel);
}
