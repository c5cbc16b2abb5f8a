using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Runtime;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Athletes.Newcomers;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Contracts.Movers;
using RoxMind.Grains.Events.Contracts.Standings;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Live;
using RoxMind.Grains.Events.Log;
using RoxMind.Grains.Events.Projection;
using RoxMind.Grains.Events.ReadModel;
using RoxMind.Grains.Events.Upkeep;
using RoxMind.Grains.Lifetime;
using RoxMind.Grains.Models.Serving;
using RoxMind.Grains.Persistence;
using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Grains.Events;

/// <summary>Acknowledges results once they are in the log, then brings each to its athlete, in the background and for certain.</summary>
[GrainType("event")]
[CollectionAgeLimit(Minutes = 2)]
internal sealed partial class EventGrain(
    IEventLog log,
    IEnumerable<FollowerName> followers,
    IRaceIndex index,
    IModelCatalog catalog,
    BundleAgreement agreement,
    LiveForecasts forecasts,
    IPaceForecaster forecaster,
    NewcomerRaces newcomers,
    ProjectionTurns turns,
    ActiveEvents active,
    IOptions<EventOptions> options,
    TimeProvider clock,
    ActivationEndings endings,
    IHostApplicationLifetime host,
    ILogger<EventGrain> logger
) : Grain, IEventGrain
{
    private string _activation = string.Empty;
    private EventJournal _journal = null!;
    private EventProjection _projection = null!;
    private RaceReassignment _reassignment = null!;
    private MoverReader _movers = null!;
    private FailedAnalyses _failed = null!;
    private SplitJudgement _judgement = null!;
    private Arrivals _arrivals = null!;
    private CancellationToken _ending;
    private bool _isQuiet;
    private int _faults;

    private string EventId => this.GetPrimaryKeyString();

    private EventReadModel ReadModel => _journal.ReadModel;

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _activation = GrainContext.ActivationId.ToParsableString();
        _ending = endings.Of(GrainContext);
        _journal = new EventJournal(EventId, log, new CourseEstimator(catalog));
        _failed = new FailedAnalyses(ReadModel, catalog, agreement, options.Value, clock);
        _judgement = new SplitJudgement(ReadModel);
        var placement = new AthletePlacement(GrainFactory);
        var delivery = new RaceDelivery(GrainFactory, ReadModel, placement, catalog, agreement);
        _reassignment = new RaceReassignment(_journal, index);
        _projection = new EventProjection(
            _journal,
            new IdentityResolution(placement, delivery, index, ReadModel, newcomers, _failed, host, logger),
            new StaleAnalyses(ReadModel, catalog, agreement),
            _failed,
            _judgement,
            _reassignment,
            turns
        );
        _replaced = new ReplacedAnalyses(EventId, _journal, log, followers);
        _arrivals = new Arrivals(clock);
        _movers = new MoverReader(ReadModel, forecaster);
        await _journal.RecoverAsync(cancellationToken);
        _wake = this.RegisterGrainTimer(
            ProjectAsync,
            new GrainTimerCreationOptions(TimeSpan.Zero, Timeout.InfiniteTimeSpan)
            {
                Interleave = true,
                KeepAlive = true,
            }
        );
        _follow = this.RegisterGrainTimer(
            FollowSplitsAsync,
            new GrainTimerCreationOptions(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan) { Interleave = true }
        );
        _tend = this.RegisterGrainTimer(
            TendAsync,
            new GrainTimerCreationOptions(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan) { Interleave = true }
        );
    }

    /// <inheritdoc/>
    public Task<EventSummary> GetSummaryAsync(CancellationToken cancellationToken) =>
        Task.FromResult(ReadModel.Summary);

    /// <inheritdoc/>
    public Task<EventVersion> GetVersionAsync(CancellationToken cancellationToken) =>
        Task.FromResult(new EventVersion(_activation, ReadModel.Head, catalog.Version));

    /// <inheritdoc/>
    public Task<CourseEffects> GetCourseAsync(CancellationToken cancellationToken) => Task.FromResult(ReadModel.Course);

    /// <inheritdoc/>
    public Task<LeaderboardPage> GetLeaderboardAsync(LeaderboardQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Task.FromResult(ReadModel.Rank(query));
    }

    /// <inheritdoc/>
    public async Task<OnCoursePage> GetOnCourseAsync(OnCourseQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var starts = query.StartNumber is { } number ? ReadModel.OnCourseWith(number) : ReadModel.OnCourse;
        var (from, to) = query.Range.Within(starts.Count, position => starts[position].Place);
        var (total, part) = (starts.Count, Enumerable.Range(from, to - from).Select(position => starts[position]));
        var page = await forecasts.AddAsync([.. part], ReadModel.Season, ReadModel.Course, cancellationToken);
        return new OnCoursePage(total, from, [.. page]);
    }

    /// <inheritdoc/>
    public Task<MoversPage> GetMoversAsync(MoversQuery query, CancellationToken cancellationToken) =>
        _movers.ReadAsync(query, cancellationToken);

    /// <inheritdoc/>
    public Task<StandingsPage> GetStandingsAsync(StandingsQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new StandingReader(ReadModel, forecasts).ReadAsync(query, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<EventQuality> GetQualityAsync(CancellationToken cancellationToken) =>
        Task.FromResult(QualityReader.Read(ReadModel.Results));

    /// <inheritdoc/>
    public Task<IReadOnlyList<AnalysisFailed>> GetFailuresAsync(int take, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AnalysisFailed>>([
            .. ReadModel
                .Results.Where(one => one.Failure is not null)
                .OrderBy(one => one.Seq)
                .Take(Math.Clamp(take, 1, 500))
                .Select(one => one.Failure!),
        ]);

    /// <inheritdoc/>
    public Task<AnalyzedPage> GetAnalyzedAsync(long after, int take, CancellationToken cancellationToken) =>
        Task.FromResult(ReadModel.Analyzed(after, Math.Clamp(take, 1, 2048), _projection.IsSettled));

    /// <inheritdoc/>
    public Task ResumeAsync(CancellationToken cancellationToken)
    {
        WakeProjection(TimeSpan.Zero);
        return Task.CompletedTask;
    }

    private async Task ProjectAsync(CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _ending);
        try
        {
            if (_isQuiet)
            {
                _judgement.BeQuiet();
            }

            _isQuiet = false;
            await _projection.RunAsync(ending.Token);
            _faults = 0;
            if (_projection.IsSettled)
            {
                await _journal.SnapshotAsync(ending.Token);
                TendLater();
                active.Rest(GrainContext, ReadModel.Results.Count);
            }

            if (_projection.IsOvertaken)
            {
                // Before it rested, where it would have been told.
                WakeProjection(TimeSpan.Zero);
            }
            else if (_projection.More is { } pause)
            {
                _isQuiet = true;
                _wake.Change(pause, Timeout.InfiniteTimeSpan);
            }
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The next activation goes on from the cursor.
        }
#pragma warning disable CA1031 // boundary: whatever fails here is reported and tried again; the cursor has not moved.
        catch (Exception fault) when (!ending.IsCancellationRequested)
#pragma warning restore CA1031
        {
            // A silo that stops ends the calls under way; the next start repeats them.
            if (!host.ApplicationStopping.IsCancellationRequested)
            {
                var pause = options.Value.PauseAfter(++_faults);
                Tell(fault, pause);
                WakeProjection(pause);
            }
        }
    }

    private void Tell(Exception fault, TimeSpan pause)
    {
        if (fault is OutOfSpaceException)
        {
            return;
        }

        LogProjectionFailed(EventId, _journal.Projected, fault.GetType().Name, pause);
        if (_faults == 1)
        {
            LogProjectionFault(fault, EventId);
        }
    }
}
