using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval;

namespace RoxMind.Grains.Events;

/// <summary>Acknowledges results once they are in the log, then brings each to its athlete, in the background and for certain.</summary>
[GrainType("event")]
internal sealed partial class EventGrain(
    IEventLog log,
    IRaceIndex index,
    LiveForecasts forecasts,
    ILogger<EventGrain> logger
) : Grain, IEventGrain
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(2);

    private EventJournal _journal = null!;
    private ResultClaims _claims = null!;
    private IGrainTimer _projection = null!;
    private bool _projecting;

    private string EventId => this.GetPrimaryKeyString();

    private EventBoard Board => _journal.Board;

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _journal = new EventJournal(EventId, log);
        _claims = new ResultClaims(GrainFactory, index);
        await _journal.LoadAsync(cancellationToken);
        _projection = this.RegisterGrainTimer(
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
        var intake = new EventIntake(EventId, Board);
        foreach (var result in results)
        {
            intake.Add(result);
        }

        return await AppendAsync(intake, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RecordOutcome>> RecordSplitsAsync(
        IReadOnlyList<SplitRecorded> splits,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(splits);
        var intake = new EventIntake(EventId, Board);
        foreach (var split in splits)
        {
            intake.Add(split);
        }

        return await AppendAsync(intake, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<EventSummary> CloseAsync(CancellationToken cancellationToken)
    {
        if (!Board.IsClosed)
        {
            await _journal.AppendAsync(
                [new LogDraft("closed", new EventClosed(Board.Finishers))],
                null,
                cancellationToken
            );
        }

        return Board.Summary;
    }

    /// <inheritdoc/>
    public Task<EventSummary> GetSummaryAsync(CancellationToken cancellationToken) => Task.FromResult(Board.Summary);

    /// <inheritdoc/>
    public Task<LeaderboardPage> GetLeaderboardAsync(LeaderboardQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Task.FromResult(
            Board.Rank(query with { Skip = Math.Max(0, query.Skip), Take = Math.Clamp(query.Take, 1, 500) })
        );
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<LiveStart>> GetOnCourseAsync(int take, CancellationToken cancellationToken) =>
        forecasts.AddAsync(
            [
                .. Board
                    .OnCourse.OrderByDescending(start => start.SegmentsDone)
                    .ThenBy(start => start.Splits.SumS)
                    .Take(Math.Clamp(take, 1, 500)),
            ],
            Board.Summary.Name ?? string.Empty,
            cancellationToken
        );

    /// <inheritdoc/>
    public async IAsyncEnumerable<FeedEntry> Follow(
        long after,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var position = Math.Max(0, after);
        while (!cancellationToken.IsCancellationRequested)
        {
            var grown = _journal.Tail.Grown;
            foreach (var entry in await _journal.ReadAsync(position, cancellationToken))
            {
                yield return entry;
                position = entry.Seq;
            }

            if (position >= Board.Head)
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
        if (
            Board.Find(raceId) is not { } finisher
            || string.Equals(finisher.AthleteId, athleteId, StringComparison.Ordinal) && athleteId is not null
        )
        {
            return;
        }

        if (athleteId is not null)
        {
            // The log's length makes the key new: a race may go back and forth.
            var moved = new LogDraft($"m:{raceId}:{Board.Head}", new RaceReassigned(raceId, athleteId));
            await _journal.AppendAsync([moved], null, cancellationToken);
            await index.UpsertAsync([finisher.ToIndexed(athleteId)], cancellationToken);
            return;
        }

        var erased = new RaceErased(raceId);
        await index.RemoveAsync([raceId], cancellationToken);
        await _journal.ReplaceAsync(new Dictionary<long, EventFact> { [finisher.Seq] = erased }, cancellationToken);
        await _journal.AppendAsync([new LogDraft($"e:{raceId}", erased)], null, cancellationToken);
    }

    private async Task<IReadOnlyList<RecordOutcome>> AppendAsync(
        EventIntake intake,
        CancellationToken cancellationToken
    )
    {
        if (intake.Drafts.Count > 0)
        {
            intake.Settle(await _journal.AppendAsync(intake.Drafts, null, cancellationToken));
            WakeProjection(TimeSpan.Zero);
        }

        return intake.Outcomes;
    }

    private void WakeProjection(TimeSpan after) => _projection.Change(after, Timeout.InfiniteTimeSpan);

    private async Task ProjectAsync(CancellationToken cancellationToken)
    {
        if (_projecting)
        {
            return;
        }

        _projecting = true;
        try
        {
            while (_journal.Projected < Board.Head)
            {
                var entries = await _journal.ReadAsync(_journal.Projected, cancellationToken);
                var results = entries.Select(entry => entry.Fact).OfType<ResultRecorded>().Select(fact => fact.Result);
                var ready = await _claims.ClaimAsync([.. results], cancellationToken);
                var drafts = ready.Select(fact => new LogDraft($"a:{fact.RaceId}", fact)).ToList();
                await _journal.AppendAsync(drafts, entries[^1].Seq, cancellationToken);
            }
        }
#pragma warning disable CA1031 // boundary: whatever fails here is reported and tried again; the cursor has not moved.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LogProjectionFailed(fault, EventId, _journal.Projected);
            WakeProjection(RetryAfter);
        }
        finally
        {
            _projecting = false;
        }
    }
}
