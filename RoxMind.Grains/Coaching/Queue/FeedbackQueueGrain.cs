using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Storage;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Lifetime;
using RoxMind.Grains.Persistence;

namespace RoxMind.Grains.Coaching.Queue;

/// <summary>
/// Works through the results of each event page by page. After a crash it asks again for the page it was at: texts that are kept are
/// not written again.
/// </summary>
[GrainType("feedback-queue")]
internal sealed partial class FeedbackQueueGrain(
    [PersistentState("feedback-queue")] IPersistentState<FeedbackQueueState> storage,
    IOptions<FeedbackOptions> options,
    TimeProvider clock,
    ActivationEndings endings,
    IHostApplicationLifetime host,
    ILogger<FeedbackQueueGrain> logger
) : Grain, IFeedbackQueueGrain
{
    private const int Page = 1024;

    private IGrainTimer _work = null!;
    private FeedbackRound? _round;
    private FeedbackBatch? _current;
    private Task _storing = Task.CompletedTask;
    private bool _awaitsAnalyses;

    private List<FeedbackBatch> Batches => storage.State.Batches;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _work = this.RegisterGrainTimer(
            WorkAsync,
            new GrainTimerCreationOptions(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan)
            {
                Interleave = true,
                KeepAlive = true,
            }
        );
        Wake();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task AddAsync(string eventId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventId);
        if (Find(eventId) is null)
        {
            await StoreAsync(new FeedbackBatch(eventId, Wanted: 0, Written: 0, IsDone: false, After: 0));
        }

        Wake();
    }

    /// <inheritdoc/>
    public Task<FeedbackBatch?> GetAsync(string eventId, CancellationToken cancellationToken)
    {
        return Task.FromResult(
            _current is { } current && current.EventId == eventId
                ? current with
                {
                    Written = current.Written + _round!.Ready,
                }
                : Find(eventId)
        );
    }

    /// <inheritdoc/>
    public Task ResumeAsync(CancellationToken cancellationToken)
    {
        Wake();
        return Task.CompletedTask;
    }

    private FeedbackBatch? Find(string eventId) => Batches.Find(batch => batch.EventId == eventId);

    private void Wake()
    {
        if (_round is null && Batches.Exists(batch => !batch.IsDone))
        {
            _work.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, endings.Of(GrainContext));
        _awaitsAnalyses = false;
        try
        {
            // Events that are closed meanwhile come last.
            for (var i = 0; i < Batches.Count; )
            {
                var hasMore = !Batches[i].IsDone && await TryPageAsync(Batches[i], ending.Token);
                i += hasMore ? 0 : 1;
            }
        }
        catch (InconsistentStateException)
        {
            // Another activation has the queue: it goes on.
            DeactivateOnIdle();
            return;
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The silo stops, or the queue is to be elsewhere; the next start goes on from the last durable place.
            return;
        }

        if (Batches.Exists(batch => !batch.IsDone) && !ending.IsCancellationRequested)
        {
            // The last analyses of an event are there soon after it is closed.
            var pause = _awaitsAnalyses ? options.Value.FollowEvery : options.Value.RetryAfter;
            _work.Change(pause, Timeout.InfiniteTimeSpan);
        }
    }

    /// <returns>False when the event has to wait, be it for its analyses or because something failed: the others go on.</returns>
    private async Task<bool> TryPageAsync(FeedbackBatch batch, CancellationToken cancellationToken)
    {
        try
        {
            return await WritePageAsync(batch, cancellationToken);
        }
#pragma warning disable CA1031 // boundary: whatever fails here is reported and tried again from the last durable place.
        catch (Exception fault)
            when (fault is not InconsistentStateException && !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            // A silo that stops ends the calls under way; the next start repeats them.
            if (fault is not OutOfSpaceException && !host.ApplicationStopping.IsCancellationRequested)
            {
                LogInterrupted(fault, batch.EventId);
            }

            return false;
        }
    }

    /// <returns>False when the event's analyses are not all there yet.</returns>
    private async Task<bool> WritePageAsync(FeedbackBatch batch, CancellationToken cancellationToken)
    {
        var page = await GrainFactory
            .GetGrain<IEventGrain>(batch.EventId)
            .GetAnalyzedAsync(batch.After, Page, cancellationToken);
        if (!page.IsSettled)
        {
            _awaitsAnalyses = true;
            return false;
        }

        var round = new FeedbackRound(page.Races, options.Value.AtOnce, race => PrepareAsync(race, cancellationToken));
        (_round, _current) = (round, batch with { Wanted = page.Total });
        try
        {
            await RunAsync(round, cancellationToken);
            await StoreAsync(After(_current, page, round));
        }
        finally
        {
            (_round, _current) = (null, null);
        }

        return true;
    }

    private static FeedbackBatch After(FeedbackBatch batch, AnalyzedPage page, FeedbackRound round) =>
        batch with
        {
            Written = batch.Written + round.Ready,
            IsDone = round.IsUnable || page.Races.Length < Page,
            After = page.Races.IsEmpty ? batch.After : page.Races[^1].Seq,
        };

    private async Task RunAsync(FeedbackRound round, CancellationToken cancellationToken)
    {
        await round.TryAsync();
        while (!round.IsOver)
        {
            await Task.Delay(options.Value.RetryAfter, clock, cancellationToken);
            await round.TryAsync();
        }
    }

    private async Task<FeedbackStatus> PrepareAsync(AnalyzedRace race, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return await GrainFactory
                .GetGrain<IFeedbackGrain>(race.RaceId)
                .PrepareAsync(race.AthleteId, cancellationToken);
        }
#pragma warning disable CA1031 // boundary: one bad text does not stop the others; after some tries it is left for whoever asks for it.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            if (!host.ApplicationStopping.IsCancellationRequested)
            {
                LogPostponed(fault, race.RaceId);
            }

            return FeedbackStatus.Postponed;
        }
    }

    /// <summary>One after the other: an event can be queued while a page is being stored.</summary>
    private Task StoreAsync(FeedbackBatch batch) => _storing = StoreAsync(batch, _storing);

    private async Task StoreAsync(FeedbackBatch batch, Task earlier)
    {
        await earlier.Quietly();
        var at = Batches.FindIndex(held => held.EventId == batch.EventId);
        var batches = new FeedbackQueueState
        {
            Batches = at < 0 ? [.. Batches, batch] : [.. Batches[..at], batch, .. Batches[(at + 1)..]],
        };
        await storage.ReplaceAsync(batches, CancellationToken.None);
    }
}
