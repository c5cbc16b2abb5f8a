using System.Runtime.CompilerServices;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Runtime;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Contracts.Movers;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Live;
using RoxMind.Grains.Events.Log;
using RoxMind.Grains.Events.Projection;
using RoxMind.Grains.Events.ReadModel;
using RoxMind.Grains.Events.Validation;
using RoxMind.Grains.Models.Serving;
using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Grains.Events;

/// <summary>Acknowledges results once they are in the log, then brings each to its athlete, in the background and for certain.</summary>
[GrainType("event")]
internal sealed partial class EventGrain(
    IEventLog log,
    IRaceIndex index,
    IModelCatalog catalog,
    LiveForecasts forecasts,
    IPaceForecaster forecaster,
    IOptions<EventOptions> options,
    IHostApplicationLifetime host,
    ILogger<EventGrain> logger
) : Grain, IEventGrain
{
    private EventJournal _journal = null!;
    private EventProjection _projection = null!;
    private RaceReassignment _reassignment = null!;
    private MoverReader _movers = null!;
    private IGrainTimer _wake = null!;

    private string EventId => this.GetPrimaryKeyString();

    private EventReadModel ReadModel => _journal.ReadModel;

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _journal = new EventJournal(EventId, log, new CourseEstimator(catalog));
        _projection = new EventProjection(
            _journal,
            new IdentityResolution(GrainFactory, index, ReadModel),
            new StaleAnalyses(ReadModel, catalog)
        );
        _movers = new MoverReader(ReadModel, forecaster);
        _reassignment = new RaceReassignment(_journal, index);
        await _journal.RecoverAsync(cancellationToken);
        _wake = this.RegisterGrainTimer(
            ProjectAsync,
            new GrainTimerCreationOptions(TimeSpan.Zero, Timeout.InfiniteTimeSpan)
            {
                Interleave = true,
                KeepAlive = true,
            }
        );
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RecordOutcome>> RecordAsync(
        IReadOnlyList<RaceResult> results,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(results);
        var validation = new RecordValidation(EventId, ReadModel);
        foreach (var result in results)
        {
            validation.Add(result);
        }

        return await AppendAsync(validation, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RecordOutcome>> RecordSplitsAsync(
        IReadOnlyList<SplitRecorded> splits,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(splits);
        var validation = new RecordValidation(EventId, ReadModel);
        foreach (var split in splits)
        {
            validation.Add(split);
        }

        return await AppendAsync(validation, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<EventSummary> CloseAsync(CancellationToken cancellationToken)
    {
        if (!ReadModel.IsClosed)
        {
            await AppendAsync([new LogDraft("closed", new EventClosed(ReadModel.Finishers))], cancellationToken);
        }

        return ReadModel.Summary;
    }

    /// <inheritdoc/>
    public Task<EventSummary> GetSummaryAsync(CancellationToken cancellationToken) =>
        Task.FromResult(ReadModel.Summary);

    /// <inheritdoc/>
    public Task<CourseEffects> GetCourseAsync(CancellationToken cancellationToken) => Task.FromResult(ReadModel.Course);

    /// <inheritdoc/>
    public Task<LeaderboardPage> GetLeaderboardAsync(LeaderboardQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Task.FromResult(
            ReadModel.Rank(query with { Skip = Math.Max(0, query.Skip), Take = Math.Clamp(query.Take, 1, 500) })
        );
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<LiveStart>> GetOnCourseAsync(int take, CancellationToken cancellationToken) =>
        forecasts.AddAsync(
            [
                .. ReadModel
                    .OnCourse.OrderByDescending(start => start.SegmentsDone)
                    .ThenBy(start => start.Splits.SumS)
                    .Take(Math.Clamp(take, 1, 500)),
            ],
            ReadModel.Summary.Name ?? string.Empty,
            ReadModel.Course,
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<MoversPage> GetMoversAsync(MoversQuery query, CancellationToken cancellationToken) =>
        _movers.ReadAsync(query, cancellationToken);

    /// <inheritdoc/>
    public Task<EventQuality> GetQualityAsync(CancellationToken cancellationToken) =>
        Task.FromResult(QualityReader.Read(ReadModel.Results));

    /// <inheritdoc/>
    public Task<AnalyzedPage> GetAnalyzedAsync(long after, int take, CancellationToken cancellationToken) =>
        Task.FromResult(ReadModel.Analyzed(after, Math.Clamp(take, 1, 2048), _projection.IsSettled));

    /// <inheritdoc/>
    public async IAsyncEnumerable<FeedEntry> Follow(
        long after,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var position = Math.Max(0, after);
        while (!cancellationToken.IsCancellationRequested)
        {
            var (grown, edition) = (_journal.Tail.Grown, _journal.Edition);
            var entries = await _journal.ReadAsync(position, cancellationToken);
            for (var i = 0; i < entries.Count && edition == _journal.Edition; i++)
            {
                position = entries[i].Seq;
                yield return entries[i];
            }

            if (position >= ReadModel.Head)
            {
                await grown.WaitAsync(cancellationToken);
            }
        }
    }

    /// <inheritdoc/>
    public Task ResumeAsync(CancellationToken cancellationToken)
    {
        WakeProjection(TimeSpan.Zero);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task ReassignAsync(string raceId, string? athleteId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(raceId);
        try
        {
            await (
                athleteId is null
                    ? _reassignment.EraseAsync(raceId, cancellationToken)
                    : _reassignment.MoveAsync(raceId, athleteId, cancellationToken)
            );
        }
        finally
        {
            WakeProjection(TimeSpan.Zero);
        }
    }

    private async Task<IReadOnlyList<RecordOutcome>> AppendAsync(
        RecordValidation validation,
        CancellationToken cancellationToken
    )
    {
        if (validation.Drafts.Count > 0)
        {
            validation.Settle(await AppendAsync(validation.Drafts, cancellationToken));
        }

        return validation.Outcomes;
    }

    private async Task<IReadOnlyList<LogReceipt>> AppendAsync(
        IReadOnlyList<LogDraft> drafts,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await _journal.AppendAsync(drafts, null, cancellationToken);
        }
        finally
        {
            // Also after a fault: the write may have been done all the same.
            WakeProjection(TimeSpan.Zero);
        }
    }

    private void WakeProjection(TimeSpan after) => _wake.Change(after, Timeout.InfiniteTimeSpan);

    private async Task ProjectAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _projection.RunAsync(cancellationToken);
        }
#pragma warning disable CA1031 // boundary: whatever fails here is reported and tried again; the cursor has not moved.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            // A silo that stops ends the calls under way; the next start repeats them.
            if (!host.ApplicationStopping.IsCancellationRequested)
            {
                LogProjectionFailed(fault, EventId, _journal.Projected);
                WakeProjection(options.Value.RetryAfter);
            }
        }
    }
}
