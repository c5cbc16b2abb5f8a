using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Log;
using RoxMind.Grains.Events.ReadModel;
using RoxMind.Grains.Events.Validation;

namespace RoxMind.Grains.Events;

/// <content>What changes the event: results, splits, corrections, and an administrator's word.</content>
internal sealed partial class EventGrain
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<RecordOutcome>> RecordAsync(
        IReadOnlyList<RaceResult> results,
        string? source,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(results);

        // What a write left that seemed to fail: a correction is judged by what is there.
        await _journal.RecoverAsync(cancellationToken);
        var validation = new ResultValidation(EventId, ReadModel, source);
        foreach (var result in results)
        {
            validation.Add(result);
        }

        return validation.Settle(await AppendAsync(validation.Drafts, cancellationToken));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RecordOutcome>> RecordSplitsAsync(
        IReadOnlyList<SplitRecorded> splits,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(splits);
        await _journal.RecoverAsync(cancellationToken);
        var validation = new SplitValidation(ReadModel);
        foreach (var split in splits)
        {
            validation.Add(split);
        }

        return validation.Settle(await AppendAsync(validation.Drafts, cancellationToken));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string?>> MatchAsync(
        IReadOnlyList<RaceResult> results,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyList<string?>>([
            .. results.Select(result =>
                (
                    ResultMatcher.Find(ReadModel.Index, result, known => known.AsPublished, _ => false)
                    ?? ReadModel.Find(result.RaceId)
                )
                    ?.Result
                    .RaceId
            ),
        ]);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> GetAbsentAsync(
        IReadOnlySet<string> raceIds,
        IReadOnlySet<Division> divisions,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyList<string>>([
            .. ReadModel
                .Results.Select(one => one.Result)
                .Where(result =>
                    divisions.Contains(result.Division)
                    && result.Status != RaceStatus.Withdrawn
                    && !raceIds.Contains(result.RaceId)
                )
                .Select(result => result.RaceId),
        ]);

    /// <inheritdoc/>
    public async Task RenewAsync(IReadOnlyList<string> raceIds, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(raceIds);
        await _journal.RecoverAsync(cancellationToken);
        var finishers = raceIds.Select(ReadModel.Find).Where(one => one is { Ready: not null, AthleteId: not null });
        await _projection.RenewAsync([.. finishers.OfType<Finisher>()], cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<RecordOutcome> CorrectAsync(ResultChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        await _journal.RecoverAsync(cancellationToken);
        var (outcome, draft) = ChangeValidation.Of(ReadModel, change);
        if (draft is not null)
        {
            var seq = (await AppendAsync([draft, .. OfWithdrawn(draft)], cancellationToken))[0].Seq;
            outcome = new RecordOutcome.Corrected(change.Id, seq, ReadModel.Find(change.Id)?.Result.Doubtful);
        }

        return outcome!;
    }

    /// <inheritdoc/>
    public async Task<EventSummary> RemoveAsync(string? reason, CancellationToken cancellationToken)
    {
        await _journal.RecoverAsync(cancellationToken);
        if (ReadModel.Results.Count > 0 || ReadModel.OnCourse.Count > 0)
        {
            // Athletes, searches and texts follow in the background, and for certain.
            var races = ReadModel.Results.Select(one => new RemovedRace(one.Result.RaceId, one.AthleteId));
            var removed = new EventRemoved([.. races], reason);
            await AppendAsync([new LogDraft($"{EventRemoved.KeyPrefix}{ReadModel.Head}", removed)], cancellationToken);
        }

        return ReadModel.Summary;
    }

    /// <inheritdoc/>
    public Task<int> RetryAsync(CancellationToken cancellationToken)
    {
        var failed = ReadModel.Failed;
        _failed.TryNow();
        WakeProjection(TimeSpan.Zero);
        return Task.FromResult(failed);
    }

    /// <inheritdoc/>
    public async Task<EventSummary> CloseAsync(CancellationToken cancellationToken)
    {
        if (!ReadModel.IsClosed)
        {
            await AppendAsync(
                [
                    new LogDraft(
                        ReadModel.Generation == 0 ? "closed" : $"closed:{ReadModel.Generation}",
                        new EventClosed(ReadModel.Finishers, IsFinal: true)
                    ),
                ],
                cancellationToken
            );
        }

        return ReadModel.Summary;
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

    /// <summary>Who is withdrawn on the course has a result that says so, as in a list of results.</summary>
    private IReadOnlyList<LogDraft> OfWithdrawn(LogDraft draft)
    {
        if (draft.Fact is not StartWithdrawn withdrawn || ReadModel.FindStart(withdrawn.StartNumber) is not { } start)
        {
            return [];
        }

        var validation = new ResultValidation(EventId, ReadModel, source: null);
        validation.Add(start.ToWithdrawn(EventId, ReadModel.Name ?? EventId, withdrawn.Status));
        return validation.Drafts;
    }

    private async Task<IReadOnlyList<LogReceipt>> AppendAsync(
        IReadOnlyList<LogDraft> drafts,
        CancellationToken cancellationToken
    )
    {
        if (drafts.Count == 0)
        {
            return [];
        }

        try
        {
            return await _journal.AppendAsync(drafts, null, cancellationToken);
        }
        finally
        {
            // Also after a fault: the write may have been done all the same.
            WakeFor(drafts);
        }
    }
}
